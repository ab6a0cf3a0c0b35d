'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import type { Line, Outcome } from './types.js'
import type { Import, Stage } from './useImport.js'

import { useWords } from '../shared/useWords.js'
import { Columns } from './Columns.js'
import { outcomes } from './types.js'

type Checked = Extract<Stage, { kind: 'checked' }>

const useReasons = ({ fields }: Checked['table']) => {
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

/** The third step: what would become of every line, before anything is written. */
export const Lines = ({ stage, steps }: { stage: Checked; steps: Import }) => {
  const { check, plan, table } = stage
  const { language, say } = useWords()
  const [only, setOnly] = useState<Outcome | undefined>()
  const [isEditing, setEditing] = useState(false)
  const reasonOf = useReasons(table)
  if (isEditing) {
    return <Columns plan={plan} steps={steps} table={table} />
  }
  const show = (next: Outcome | undefined, page = 1): void => {
    setOnly(next)
    void steps.check(table, plan, { only: next, page })
  }
  const number = (value: number): string => value.toLocaleString(language)
  return (
    <>
      <div className="elchi-contacts__counts">
        {outcomes.map((outcome) => (
          <button
            aria-pressed={only === outcome}
            data-outcome={outcome}
            key={outcome}
            onClick={() => show(only === outcome ? undefined : outcome)}
            type="button"
          >
            <b>{number(check.counts[outcome])}</b> {say(`contacts.${outcome}`)}
          </button>
        ))}
      </div>
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
            {check.lines.map((line) => (
              <tr data-outcome={line.outcome} key={line.line}>
                <th scope="row">{number(line.line)}</th>
                <td>{say(`contacts.${line.outcome}`)}</td>
                <td>{line.data && [line.data.name, line.data.email].filter(Boolean).join(', ')}</td>
                <td>{reasonOf(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {check.lines.length === 0 && <p>{say('contacts.noLines')}</p>}
      {check.pages > 1 && (
        <div className="elchi-record__row elchi-contacts__pages">
          <Button
            buttonStyle="secondary"
            disabled={steps.isBusy || check.page <= 1}
            margin={false}
            onClick={() => show(only, check.page - 1)}
            size="small"
          >
            {say('contacts.before')}
          </Button>
          <span>{say('contacts.page', { page: check.page, pages: check.pages })}</span>
          <Button
            buttonStyle="secondary"
            disabled={steps.isBusy || check.page >= check.pages}
            margin={false}
            onClick={() => show(only, check.page + 1)}
            size="small"
          >
            {say('contacts.after')}
          </Button>
        </div>
      )}
      <div className="elchi-record__row">
        <Button
          disabled={steps.isBusy || (check.counts.new === 0 && plan.lists.length === 0)}
          margin={false}
          onClick={() => void steps.run(table.id)}
          size="small"
        >
          {say('contacts.run', { count: number(check.counts.new) })}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={steps.isBusy}
          margin={false}
          onClick={() => setEditing(true)}
          size="small"
        >
          {say('contacts.change')}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={steps.isBusy}
          margin={false}
          onClick={() => void steps.discard(table.id)}
          size="small"
        >
          {say('contacts.discard')}
        </Button>
      </div>
    </>
  )
}
