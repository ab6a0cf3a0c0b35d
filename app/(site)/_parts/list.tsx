import type { Metadata } from 'next'

import { choiceIn, one } from './choice.js'
import { Entries } from './Entry.js'
import { Filters } from './Filters.js'
import { alternates } from './layout.js'
import { Pages } from './Pages.js'
import { choices, listReleases } from './releases.js'
import { Shell } from './Shell.js'
import { type Language, texts } from './texts.js'

type Query = Record<string, string | string[] | undefined>

const pageOf = (value: string | string[] | undefined): number =>
  Math.min(1000, Math.max(1, Math.trunc(Number(one(value)) || 1)))

/** All publications, newest first, narrowed by plain links. */
export const listIn = (language: Language) => {
  const words = texts[language]
  const List = async ({ searchParams }: { searchParams: Promise<Query> }) => {
    const query = await searchParams
    const choice = choiceIn(query)
    const page = pageOf(query.page)
    const [{ releases, totalPages }, available] = await Promise.all([
      listReleases(choice, page),
      choices(),
    ])
    const isNarrowed = Object.values(choice).some(Boolean)
    return (
      <Shell language={language} path="/publications">
        <h1>{words.publications}</h1>
        <Filters available={available} choice={choice} language={language} />
        {releases.length > 0 ? (
          <Entries language={language} releases={releases} />
        ) : (
          <p className="lead">{isNarrowed ? words.emptySearch : words.emptyList}</p>
        )}
        <Pages choice={choice} language={language} page={page} total={totalPages} />
      </Shell>
    )
  }
  return List
}

export const listMetadataIn = (language: Language): Metadata => ({
  alternates: alternates('/publications', language),
  title: texts[language].publications,
})
