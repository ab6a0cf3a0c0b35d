import type { Release } from 'payload-elchi'

import { at, type Language } from './texts.js'
import { countryName, dayName, kindName, languageName, publicSince, teaser } from './words.js'

/** One publication of a list. */
const Entry = ({ language, release }: { language: Language; release: Release }) => (
  <li className="entry">
    <p className="when">
      <time dateTime={publicSince(release)}>{dayName(publicSince(release), language)}</time>
      <span>{kindName(release.kind, language)}</span>
    </p>
    <div>
      <h3 lang={release.language}>
        <a href={at(language, `/publications/${release.slug}`)} hrefLang={release.language}>
          {release.title}
        </a>
      </h3>
      <p lang={release.language}>{teaser(release.text, 220)}</p>
      <p className="line">
        {release.language !== language && <span>{languageName(release.language, language)}</span>}
        {release.countries.map((code) => (
          <span key={code}>{countryName(code, language)}</span>
        ))}
      </p>
    </div>
  </li>
)

/** Publications, each with its date, title and first words. */
export const Entries = ({ language, releases }: { language: Language; releases: Release[] }) => (
  <ol className="entries">
    {releases.map((release) => (
      <Entry key={release.id} language={language} release={release} />
    ))}
  </ol>
)
