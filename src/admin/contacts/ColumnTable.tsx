'use client'

import type { Plan, Table } from './types.js'

import { useWords } from '../shared/useWords.js'

/** The columns of a table, each with the field that it fills and the first cells. */
export const ColumnTable = ({
  mapping,
  onChoose,
  table,
}: {
  mapping: Plan['mapping']
  onChoose: (mapping: Plan['mapping']) => void
  table: Table
}) => {
  const { read, say } = useWords()
  const choose = (column: number, name: string): void =>
    onChoose(mapping.map((each, index) => (index === column ? name || null : each)))
  return (
    <div className="elchi-contacts__scroll">
      <table>
        <caption>{say('contacts.columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('contacts.column')}</th>
            <th scope="col">{say('contacts.fills')}</th>
            <th scope="col">{say('contacts.sample')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column, index) => (
            <tr key={`${index}-${column}`}>
              <th scope="row">{column || say('contacts.unnamed', { number: index + 1 })}</th>
              <td>
                <select
                  aria-label={say('contacts.fillsOf', { column })}
                  onChange={({ target }) => choose(index, target.value)}
                  value={mapping[index] ?? ''}
                >
                  <option value="">{say('contacts.skip')}</option>
                  {table.fields.map(({ name, label }) => (
                    <option key={name} value={name}>
                      {read(label)}
                    </option>
                  ))}
                </select>
              </td>
              <td className="elchi-record__quiet">
                {table.sample
                  .slice(0, 3)
                  .map((row) => row[index])
                  .filter(Boolean)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
