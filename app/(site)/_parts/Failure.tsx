'use client'

import { type Language, texts } from './texts.js'

/** What a reader sees when a page cannot be made; the cause stays in the log. */
export const Failure = ({ language }: { language: Language }) => (
  <main id="content">
    <h1>{texts[language].errorTitle}</h1>
    <p className="lead">{texts[language].errorText}</p>
  </main>
)
