import type { Metadata } from 'next'

import { connection } from 'next/server.js'

import './(site)/_parts/site.css'
import { at, languages, texts } from './(site)/_parts/texts.js'

export const metadata: Metadata = {
  robots: { index: false },
  title: languages.map((language) => texts[language].unknownTitle).join(' · '),
}

/** Nothing under an address; which language its reader speaks is not known here. */
const NotFound = async () => {
  // Made anew each time: the framework's scripts have to carry the word of this answer.
  await connection()
  return (
    <html lang="en">
      <body>
        <main id="content">
          {languages.map((language) => (
            <section className="unknown" key={language} lang={language}>
              <h1>{texts[language].unknownTitle}</h1>
              <p className="lead">{texts[language].unknownText}</p>
              <p className="more">
                <a href={at(language, '/')}>{texts[language].backHome}</a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}

export default NotFound
