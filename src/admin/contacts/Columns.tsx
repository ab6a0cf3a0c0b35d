'use client'

import { useId, useState } from 'react'

import type { Plan, Table } from './types.js'
import type { Import } from './useImport.js'

import { useWords } from '../shared/useWords.js'
import { ColumnTable } from './ColumnTable.js'
import { Lists } from './Lists.js'
import { Otherwise } from './Otherwise.js'
import { StepButtons } from './StepButtons.js'

const longestOrigin = 300

const emptyPlan = (table: Table): Plan => ({
  defaults: {},
  lists: [],
  mapping: table.mapping,
  origin: '',
})

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
  const { language, say } = useWords()
  const id = useId()
  const [plan, setPlan] = useState<Plan>(() => earlier ?? emptyPlan(table))
  return (
    <>
      <p>
        {say('contacts.asRead', {
          encoding: table.encoding,
          rows: table.rows.toLocaleString(language),
        })}
      </p>
      <ColumnTable
        mapping={plan.mapping}
        onChoose={(mapping) => setPlan({ ...plan, mapping })}
        table={table}
      />
      <Otherwise
        defaults={plan.defaults}
        onChoose={(defaults) => setPlan({ ...plan, defaults })}
        table={table}
      />
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
      <StepButtons
        isReady={plan.mapping.includes('email') && plan.origin.trim() !== ''}
        onNext={() => void steps.check(table, plan)}
        steps={steps}
        tableId={table.id}
        words={say('contacts.check')}
      />
    </>
  )
}
