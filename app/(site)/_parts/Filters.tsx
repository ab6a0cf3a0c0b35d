import type { Choice } from './releases.js'

import { listAddress } from './listAddress.js'
import { type Language, texts } from './texts.js'
import { countryName, languageName, rightName } from './words.js'

const names = {
  country: countryName,
  language: (code: string, shownIn: Language) => languageName(code, shownIn),
  right: rightName,
}

type Kind = keyof typeof names

const Group = (props: { choice: Choice; kind: Kind; language: Language; values: string[] }) => {
  const { choice, kind, language, values } = props
  const words = texts[language]
  const chosen = choice[kind]
  const option = (value: string | undefined, label: string) => (
    <li key={value ?? ''}>
      <a
        aria-current={value === chosen ? 'true' : undefined}
        href={listAddress(language, { ...choice, [kind]: value })}
      >
        {label}
      </a>
    </li>
  )
  return (
    <div>
      <h2 id={`by-${kind}`}>{words[kind]}</h2>
      <ul aria-labelledby={`by-${kind}`}>
        {option(undefined, words.all)}
        {values.map((value) => option(value, names[kind](value, language)))}
      </ul>
    </div>
  )
}

/** Ways to narrow the list: links alone, so that they work everywhere and can be shared. */
export const Filters = (props: {
  available: Record<Kind, string[]>
  choice: Choice
  language: Language
}) => {
  const { available, choice, language } = props
  const kinds = (Object.keys(names) as Kind[]).filter(
    (kind) => available[kind].length > 1 || choice[kind],
  )
  return kinds.length === 0 ? null : (
    <section className="filters">
      {kinds.map((kind) => (
        <Group
          choice={choice}
          key={kind}
          kind={kind}
          language={language}
          values={available[kind]}
        />
      ))}
    </section>
  )
}
