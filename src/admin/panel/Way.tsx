'use client'

import type { ShownWorkflow, WorkflowAnswer } from '../shared/types.js'

import { useWords } from '../shared/useWords.js'

type Props = { answer: WorkflowAnswer; workflow: ShownWorkflow }

type Place = 'done' | 'here' | 'next'

/** On the usual way everything before the present state is done; beside it, what history saw. */
const placeOf = (workflow: ShownWorkflow, answer: WorkflowAnswer, state: string): Place => {
  if (state === answer.state) {
    return 'here'
  }
  const here = workflow.path.indexOf(answer.state)
  const passed =
    here === -1
      ? answer.history.some(({ from, to }) => from === state || to === state)
      : workflow.path.indexOf(state) < here
  return passed ? 'done' : 'next'
}

/** The usual way through the workflow with the present state marked, and the states beside it. */
export const Way = ({ answer, workflow }: Props) => {
  const { read, say } = useWords()
  const item = (state: string, place: Place) => (
    <li
      aria-current={place === 'here' ? 'step' : undefined}
      className={`elchi-way__state elchi-way__state--${place} elchi-${workflow.states[state]?.colour ?? 'grey'}`}
      key={state}
    >
      <span aria-hidden className="elchi-way__mark">
        {place === 'done' ? '✓' : ''}
      </span>
      {read(workflow.states[state]?.label ?? { en: state, ru: state })}
      <span className="elchi-way__place"> ({say(`path.${place}`)})</span>
    </li>
  )
  const aside = Object.keys(workflow.states).filter((state) => !workflow.path.includes(state))
  return (
    <>
      <h4 className="elchi-panel__heading">{say('path.title')}</h4>
      <ol className="elchi-panel__list elchi-way">
        {workflow.path.map((state) => item(state, placeOf(workflow, answer, state)))}
      </ol>
      {aside.length > 0 && (
        <>
          <p className="elchi-panel__small">{say('path.aside')}</p>
          <ul className="elchi-panel__list elchi-way elchi-way--aside">
            {aside.map((state) => item(state, state === answer.state ? 'here' : 'next'))}
          </ul>
        </>
      )}
    </>
  )
}
