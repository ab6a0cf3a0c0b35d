'use client'

import { useWords } from '../shared/useWords.js'
import { type IdentityDraft, parts } from './parts.js'

const textOf = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : (value ?? '')

/** What the register knows of a person, in plain reading order. */
export const OpenedIdentity = ({ identity }: { identity: IdentityDraft }) => {
  const { find, say } = useWords()
  const rows = [
    ...parts.map(({ name }) => ({ name, text: textOf(identity[name]) })),
    {
      name: 'relatives',
      text: (identity.relatives ?? [])
        .map(({ name, relation }) => `${relation}: ${name}`)
        .join('; '),
    },
  ].filter(({ text }) => text !== '')
  return rows.length > 0 ? (
    <dl className="elchi-record__said">
      {rows.map(({ name, text }) => (
        <div key={name}>
          <dt>{find('identity', name) ?? name}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  ) : (
    <p className="elchi-record__quiet">{say('vault.nothing')}</p>
  )
}
