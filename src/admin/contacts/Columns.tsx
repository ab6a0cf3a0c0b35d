'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { ImportField, Plan, Table } from './types.js'
import type { Import } from './useImport.js'

import { useWords } from '../shared/useWords.js'
import { Lists } from './Lists.js'

const longestOrigin = 300

const emptyPlan = (table: Table): Plan => ({
  defaults: {},
  lists: [],
  mapping: table.mapping,
  origin: '',
})

/** Choices that apply to rows whose cell is empty or that have no such column. */
const needsDefault = ({ name, isRequired, options }: ImportField): boolean =>
  name !== 'email' && name !== 'origin' && (options !== null || isRequired)

/** The second step: what each column is, what fills the rest, and where the addresses come from. */
export const Columns = ({
  plan: earlier,
  steps,
  table,
}: {
  plan: null | Plan
  steps: Import
  table: Table
}) => {
  const { read, say } = useWords()
  const id = useId()
  const [plan, setPlan] = useState<Plan>(() => earlier ?? emptyPlan(table))
  const choose = (column: number, name: string): void =>
    setPlan({
      ...plan,
      mapping: plan.mapping.map((each, index) => (index === column ? name || null : each)),
    })
  const fill = (name: string, value: string): void =>
    setPlan({ ...plan, defaults: { ...plan.defaults, [name]: value } })
  const isReady = plan.mapping.includes('email') && plan.origin.trim() !== ''
  return (
    <>
      <p>
        {say('contacts.asRead', {
          encoding: table.encoding,
          rows: table.rows,
        })}
      </p>
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
                    value={plan.mapping[index] ?? ''}
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
                value={plan.defaults[name] ?? ''}
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
                value={plan.defaults[name] ?? ''}
              />
            )}
          </div>
        ))}
      </div>
      <div className="elchi-record__field">
        <label htmlFor={`${id}-origin`}>{say('contacts.origin')}</label>
        <input
          aria-describedby={`${id}-origin-help`}
          id={`${id}-origin`}
          maxLength={longestOrigin}
          onChange={({ target }) => setPlan({ ...plan, origin: target.value })}
          required
          type="text"
          value={plan.origin}
        />
        <p className="elchi-record__quiet" id={`${id}-origin-help`}>
          {say('contacts.originHelp')}
        </p>
      </div>
      <Lists chosen={plan.lists} onChoose={(lists) => setPlan({ ...plan, lists })} />
      {!plan.mapping.includes('email') && <p role="status">{say('contacts.needsAddress')}</p>}
      <div className="elchi-record__row">
        <Button
          disabled={steps.isBusy || !isReady}
          margin={false}
          onClick={() => void steps.check(table, plan)}
          size="small"
        >
          {say(steps.isBusy ? 'dialog.pending' : 'contacts.check')}
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
