import type { ReactNode } from 'react'

import { programmePage } from './releases.js'
import { at, type Language, languages, texts } from './texts.js'
import { languageName } from './words.js'

const Menu = ({ language, path }: { language: Language; path: string }) => {
  const words = texts[language]
  const entries = [
    ['/', words.about],
    ['/publications', words.publications],
    ['/subscribe', words.subscribe],
  ] as const
  return (
    <nav aria-label={words.contents} className="menu">
      <ul>
        {entries.map(([target, label]) => (
          <li key={target}>
            <a aria-current={target === path ? 'page' : undefined} href={at(language, target)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const LanguageSwitch = ({ language, path }: { language: Language; path: string }) => (
  <nav aria-label={texts[language].interface} className="switch">
    <ul>
      {languages.map((other) => (
        <li key={other}>
          <a
            aria-current={other === language ? 'true' : undefined}
            href={at(other, path)}
            hrefLang={other}
            lang={other}
          >
            {languageName(other)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/**
 * The frame of every page: who speaks, where one is, and in which language.
 *
 * @param props.path the page's address in English, for the menu and the switch of languages
 */
export const Shell = async (props: { children: ReactNode; language: Language; path: string }) => {
  const { children, language, path } = props
  const words = texts[language]
  const programme = await programmePage(language).catch(() => null)
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="head">
        <p className="name" lang={programme?.language}>
          <a href={at(language, '/')}>{programme?.title ?? words.siteName}</a>
        </p>
        <Menu language={language} path={path} />
        <LanguageSwitch language={language} path={path} />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <p>{words.sources}</p>
      </footer>
    </>
  )
}
