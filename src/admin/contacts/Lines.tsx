'use client'

import { useState } from 'react'

import type { Outcome } from './types.js'
import type { Import, Stage } from './useImport.js'

import { useWords } from '../shared/useWords.js'
import { LineTable } from './LineTable.js'
import { Pages } from './Pages.js'
import { StepButtons } from './StepButtons.js'
import { outcomes } from './types.js'

type Checked = Extract<Stage, { kind: 'checked' }>

/** The third step: what would become of every line, before anything is written. */
export const Lines = ({ stage, steps }: { stage: Checked; steps: Import }) => {
  const { check, plan, table } = stage
  const { language, say } = useWords()
  const [only, setOnly] = useState<Outcome | undefined>()
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
      <LineTable lines={check.lines} table={table} />
      {check.lines.length === 0 && <p>{say('contacts.noLines')}</p>}
      <Pages
        isBusy={steps.isBusy}
        onTurn={(page) => show(only, page)}
        page={check.page}
        pages={check.pages}
      />
      <StepButtons
        back={{ onBack: () => steps.change(table, plan), words: say('contacts.change') }}
        isReady={check.counts.new > 0 || plan.lists.length > 0}
        onNext={() => void steps.run(table.id)}
        steps={steps}
        tableId={table.id}
        words={say('contacts.run', { count: number(check.counts.new) })}
      />
    </>
  )
}
