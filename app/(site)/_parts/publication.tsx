import type { Metadata } from 'next'
import type { PublicAddress, Release } from 'payload-elchi'
import type { ReactNode } from 'react'

import { permanentRedirect, redirect } from 'next/navigation.js'

import { Files } from './Files.js'
import { Prose } from './Prose.js'
import { releaseAt } from './releases.js'
import { Shell } from './Shell.js'
import { at, type Language, ownPage, texts } from './texts.js'
import {
  countryName,
  dayName,
  kindName,
  languageName,
  publicSince,
  rightName,
  teaser,
} from './words.js'

type Params = { params: Promise<{ slug: string }> }
type Shown = Extract<PublicAddress, { kind: 'shown' }>

const Line = ({ language, release }: { language: Language; release: Release }) => (
  <p className="line">
    <time dateTime={publicSince(release)}>{dayName(publicSince(release), language)}</time>
    <span>{kindName(release.kind, language)}</span>
    <abbr className="tlp" title={texts[language].tlp}>
      {release.tlp}
    </abbr>
  </p>
)

const Details = ({ language, shown }: { language: Language; shown: Shown }) => {
  const { countries, language: own, rights } = shown.release
  const words = texts[language]
  const facts: [string, ReactNode[]][] = [
    [words.country, countries.map((code) => countryName(code, language))],
    [words.right, rights.map((value) => rightName(value, language))],
    [words.language, [languageName(own, language)]],
    [words.otherLanguages, shown.languages.map((other) => link(language, other))],
  ]
  return (
    <dl className="details">
      {facts
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => (
          <div key={name}>
            <dt>{name}</dt>
            {values.map((value, index) => (
              <dd key={index}>{value}</dd>
            ))}
          </div>
        ))}
    </dl>
  )
}

const link = (language: Language, other: Shown['languages'][number]) => (
  <a
    href={at(language, `/publications/${other.slug}`)}
    hrefLang={other.language}
    lang={other.language}
    title={other.title}
  >
    {languageName(other.language)}
  </a>
)

const Publication = ({ language, shown }: { language: Language; shown: Shown }) => {
  const { release } = shown
  const words = texts[language]
  return (
    <article className="publication">
      <header>
        <Line language={language} release={release} />
        <h1 lang={release.language}>{release.title}</h1>
        {release.status === 'correcting' && <p className="notice">{words.correcting}</p>}
      </header>
      <div className="columns">
        <Details language={language} shown={shown} />
        <div>
          <Prose html={release.html} language={release.language} />
          <Files language={language} release={release} />
          <p className="fingerprint">
            {words.fingerprint}: <code>{release.hash}</code>
          </p>
        </div>
      </div>
    </article>
  )
}

const Withdrawn = ({ date, language }: { date: string; language: Language }) => (
  <article className="publication">
    <h1>{texts[language].withdrawnTitle}</h1>
    <p className="notice">{texts[language].withdrawnText}</p>
    <p className="line">
      <time dateTime={date}>{dayName(date, language)}</time>
    </p>
  </article>
)

/** A publication in full, or what became of it. */
export const publicationIn = (language: Language) => {
  const Page = async ({ params }: Params) => {
    const { slug } = await params
    const address = await releaseAt(decodeURIComponent(slug))
    if (address.kind === 'nothing') {
      // Answered with 404 and a page for readers without scripts, which notFound() does not give.
      redirect('/not-found')
    }
    if (address.kind === 'moved') {
      permanentRedirect(at(language, `/publications/${address.slug}`))
    }
    return (
      <Shell language={language} path={`/publications/${slug}`}>
        {address.kind === 'withdrawn' ? (
          <Withdrawn date={address.withdrawnAt} language={language} />
        ) : (
          <Publication language={language} shown={address} />
        )}
      </Shell>
    )
  }
  return Page
}

export const publicationMetadataIn =
  (language: Language) =>
  async ({ params }: Params): Promise<Metadata> => {
    const { slug } = await params
    const address = await releaseAt(decodeURIComponent(slug))
    if (address.kind !== 'shown') {
      return { robots: { index: false }, title: texts[language].withdrawnTitle }
    }
    const { release } = address
    return {
      alternates: {
        canonical: ownPage(release),
        languages: Object.fromEntries(
          address.languages.map((other) => [other.language, ownPage(other)]),
        ),
      },
      description: teaser(release.text, 160),
      title: release.title,
    }
  }
