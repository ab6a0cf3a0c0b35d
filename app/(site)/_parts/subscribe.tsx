import type { Metadata } from 'next'

import { alternates } from './layout.js'
import { programmePage } from './releases.js'
import { Shell } from './Shell.js'
import { type Language, texts } from './texts.js'

/** The first address for letters on the programme's page. */
const contactIn = (html: string | undefined): null | string =>
  /href="mailto:([^"?]+)/.exec(html ?? '')?.[1] ?? null

/** How to receive publications. */
export const subscribeIn = (language: Language) => {
  const words = texts[language]
  const Subscribe = async () => {
    const contact = contactIn((await programmePage(language))?.html)
    return (
      <Shell language={language} path="/subscribe">
        <h1>{words.subscribe}</h1>
        <div className="prose">
          {contact ? (
            <p>
              {words.subscribeText} <a href={`mailto:${contact}`}>{contact}</a>
            </p>
          ) : (
            <p>{words.subscribeTextNoAddress}</p>
          )}
          <p>{words.subscribePromise}</p>
        </div>
      </Shell>
    )
  }
  return Subscribe
}

export const subscribeMetadataIn = (language: Language): Metadata => ({
  alternates: alternates('/subscribe'),
  title: texts[language].subscribe,
})
