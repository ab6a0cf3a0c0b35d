import type { Metadata } from 'next'

import { Entries } from './Entry.js'
import { alternates } from './layout.js'
import { Prose } from './Prose.js'
import { latestReleases, programmePage } from './releases.js'
import { Shell } from './Shell.js'
import { at, type Language, texts } from './texts.js'
import { teaser } from './words.js'

/** The programme, and what it published last. */
export const homeIn = (language: Language) => {
  const words = texts[language]
  const Home = async () => {
    const [programme, latest] = await Promise.all([programmePage(language), latestReleases(3)])
    return (
      <Shell language={language} path="/">
        {programme ? (
          <article>
            <h1 lang={programme.language}>{programme.title}</h1>
            <Prose className="prose facts" html={programme.html} language={programme.language} />
          </article>
        ) : (
          <>
            <h1>{words.emptyHome}</h1>
            <p className="lead">{words.emptyHomeMore}</p>
          </>
        )}
        {latest.length > 0 && (
          <section aria-labelledby="latest" className="latest">
            <h2 id="latest">{words.latest}</h2>
            <Entries language={language} releases={latest} />
            <p className="more">
              <a href={at(language, '/publications')}>{words.allPublications}</a>
            </p>
          </section>
        )}
      </Shell>
    )
  }
  return Home
}

export const homeMetadataIn = (language: Language) => async (): Promise<Metadata> => {
  const programme = await programmePage(language).catch(() => null)
  return {
    alternates: alternates('/', language),
    ...(programme
      ? { description: teaser(programme.text, 160), title: { absolute: programme.title } }
      : {}),
  }
}
