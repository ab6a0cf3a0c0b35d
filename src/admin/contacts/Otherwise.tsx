'use client'

import { useId } from 'react'

import type { ImportField, Plan, Table } from './types.js'

import { useWords } from '../shared/useWords.js'

/** Choices that apply to rows whose cell is empty or that have no such column. */
const needsDefault = ({ name, isRequired, options }: ImportField): boolean =>
  name !== 'email' && name !== 'origin' && (options !== null || isRequired)

/** What fills the fields that a row leaves empty. */
export const Otherwise = ({
  defaults,
  onChoose,
  table,
}: {
  defaults: Plan['defaults']
  onChoose: (defaults: Plan['defaults']) => void
  table: Table
}) => {
  const { read, say } = useWords()
  const id = useId()
  const fill = (name: string, value: string): void => onChoose({ ...defaults, [name]: value })
  return (
    <>
      <h4>{say('contacts.otherwise')}</h4>
      <p className="elchi-record__quiet">{say('contacts.otherwiseHelp')}</p>
      <div className="elchi-record__fields">
        {table.fields.filter(needsDefault).map(({ name, label, options }) => (
          <div className="elchi-record__field" key={name}>
            <label htmlFor={`${id}-${name}`}>{read(label)}</label>
            {options ? (
              <select
                id={`${id}-${name}`}
                onChange={({ target }) => fill(name, target.value)}
                value={defaults[name] ?? ''}
              >
                <option value="">{say('contacts.nothing')}</option>
                {options.map(({ value, words }) => (
                  <option key={value} value={value}>
                    {read({ en: words[1] ?? value, ru: words[2] ?? words[1] ?? value })}
                  </option>
                ))}
              </select>
            ) : (
              <input
                id={`${id}-${name}`}
                onChange={({ target }) => fill(name, target.value)}
                type="text"
                value={defaults[name] ?? ''}
              />
            )}
          </div>
        ))}
      </div>
    </>
  )
}
