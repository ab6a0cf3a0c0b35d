import type { Metadata } from 'next'

import { alternates } from './layout.js'
import { mailLists, programmePage } from './releases.js'
import { Shell } from './Shell.js'
import { ManageForm, SubscribeForm } from './SubscribeForm.js'
import { type Language, texts } from './texts.js'

/** The first address for letters on the programme's page. */
const contactIn = (html: string | undefined): null | string =>
  /href="mailto:([^"?]+)/.exec(html ?? '')?.[1] ?? null

/** How to receive publications, and how to change or end that. */
export const subscribeIn = (language: Language) => {
  const words = texts[language]
  const Subscribe = async () => {
    const [lists, programme] = await Promise.all([mailLists(), programmePage(language)])
    const contact = contactIn(programme?.html)
    return (
      <Shell language={language} path="/subscribe">
        <h1>{words.subscribe}</h1>
        {lists.length > 0 ? (
          <>
            <div className="prose">
              <p>{words.subscribeLead}</p>
            </div>
            <SubscribeForm language={language} lists={lists} />
          </>
        ) : (
          <div className="prose">
            <p>{words.subscribeClosed}</p>
          </div>
        )}
        <div className="prose">
          <p>{words.subscribePromise}</p>
          {contact && (
            <p>
              {words.subscribeOffice} <a href={`mailto:${contact}`}>{contact}</a>
            </p>
          )}
        </div>
        <section aria-labelledby="manage" className="manage">
          <h2 id="manage">{words.manageTitle}</h2>
          <p>{words.manageText}</p>
          <ManageForm language={language} />
        </section>
        <section aria-labelledby="feed" className="manage">
          <h2 id="feed">{words.feedTitle}</h2>
          <p>
            {words.feedText} <a href={language === 'en' ? '/feed.xml' : '/ru/feed.xml'}>Atom</a>
          </p>
        </section>
      </Shell>
    )
  }
  return Subscribe
}

export const subscribeMetadataIn = (language: Language): Metadata => ({
  alternates: alternates('/subscribe', language),
  title: texts[language].subscribe,
})
