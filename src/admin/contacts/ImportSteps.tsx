'use client'

import { useWords } from '../shared/useWords.js'
import { Checking } from './Checking.js'
import { Columns } from './Columns.js'
import { Lines } from './Lines.js'
import { Running } from './Running.js'
import { TakeFile } from './TakeFile.js'
import { useImport } from './useImport.js'

const stepOf = { checked: 3, chosen: 2, done: 4, running: 4, start: 1 } as const

/** An import from the file to the last row, one step on the screen at a time. */
export const ImportSteps = ({ base }: { base: string }) => {
  const steps = useImport(base)
  const { find, say } = useWords()
  const { problem, stage } = steps
  return (
    <div className="elchi-record elchi-contacts__steps">
      <h3>{say('contacts.step', { step: stepOf[stage.kind] })}</h3>
      {stage.kind === 'start' && <TakeFile steps={steps} />}
      {stage.kind === 'chosen' && (
        <Columns key={stage.table.id} plan={stage.plan} steps={steps} table={stage.table} />
      )}
      {stage.kind === 'checked' && <Lines stage={stage} steps={steps} />}
      {(stage.kind === 'running' || stage.kind === 'done') && (
        <Running standing={stage.standing} steps={steps} />
      )}
      <Checking steps={steps} />
      <p aria-live="assertive" className="elchi-record__problem" role="alert">
        {problem &&
          `${find('contactProblems', problem.code) ?? say('contacts.failed')}${
            problem.line === undefined ? '' : ` ${say('contacts.atLine', { line: problem.line })}`
          }`}
      </p>
    </div>
  )
}
