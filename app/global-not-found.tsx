import type { Metadata } from 'next'

import './(site)/_parts/site.css'
import { at, languages, texts } from './(site)/_parts/texts.js'

export const metadata: Metadata = {
  robots: { index: false },
  title: languages.map((language) => texts[language].unknownTitle).join(' · '),
}

/** Nothing under an address; which language its reader speaks is not known here. */
const NotFound = () => (
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

export default NotFound
