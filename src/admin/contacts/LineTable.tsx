'use client'

import type { Line, Table } from './types.js'

import { useWords } from '../shared/useWords.js'

const useReasons = ({ fields }: Table) => {
  const { find, read, say } = useWords()
  const nameOf = (field: null | string): string => {
    const found = fields.find(({ name }) => name === field)
    return found ? `${read(found.label)}: ` : ''
  }
  return ({ faults, firstLine, outcome }: Line): string =>
    firstLine !== undefined
      ? say('contacts.repeats', { line: firstLine })
      : faults.length > 0
        ? faults
            .map(
              ({ code, field, message }) =>
                nameOf(field) + (message ?? find('contactFaults', code) ?? code),
            )
            .join(' ')
        : say(`contacts.${outcome}Why`)
}

/** A page of lines, each with what becomes of it and why. */
export const LineTable = ({ lines, table }: { lines: Line[]; table: Table }) => {
  const { language, say } = useWords()
  const reasonOf = useReasons(table)
  return (
    <div className="elchi-contacts__scroll">
      <table>
        <caption>{say('contacts.lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('contacts.line')}</th>
            <th scope="col">{say('contacts.becomes')}</th>
            <th scope="col">{say('contacts.who')}</th>
            <th scope="col">{say('contacts.why')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr data-outcome={line.outcome} key={line.line}>
              <th scope="row">{line.line.toLocaleString(language)}</th>
              <td>{say(`contacts.${line.outcome}`)}</td>
              <td>{line.data && [line.data.name, line.data.email].filter(Boolean).join(', ')}</td>
              <td>{reasonOf(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
