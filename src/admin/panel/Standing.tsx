'use client'

import type { RefObject } from 'react'

import { useDocumentInfo } from '@payloadcms/ui'

import type { ShownEvent, ShownWorkflow, WorkflowAnswer } from '../shared/types.js'

import { StateLabel } from '../shared/StateLabel.js'
import { ago, exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'

type Props = {
  answer: WorkflowAnswer
  focus: RefObject<HTMLParagraphElement | null>
  history: ShownEvent[]
  workflow: ShownWorkflow
}

/** Where the document stands, since when, and what that means. */
export const Standing = ({ answer, focus, history, workflow }: Props) => {
  const { language, list, read, role, say } = useWords()
  const { hasSavePermission } = useDocumentInfo()
  const state = Object.hasOwn(workflow.states, answer.state)
    ? workflow.states[answer.state]
    : undefined
  const { reopen } = workflow
  const goesBack =
    hasSavePermission === true && reopen?.from.includes(answer.state)
      ? workflow.states[reopen.to]
      : undefined
  const arrival = history.find(({ from, to }) => to === answer.state && from !== to)
  return (
    <div className="elchi-standing">
      <p className="elchi-standing__state" ref={focus} tabIndex={-1}>
        <span className="elchi-hidden">{say('panel.stateIs')}: </span>
        <StateLabel state={answer.state} workflow={workflow} />
      </p>
      {arrival && (
        <p className="elchi-panel__small">
          <time dateTime={arrival.at} title={exactly(arrival.at, language)}>
            {say('panel.since', { when: ago(arrival.at, language) })}
          </time>
        </p>
      )}
      {state?.description && <p>{read(state.description)}</p>}
      {goesBack && (
        <p className="elchi-panel__quiet">
          {say('panel.goesBack', { state: read(goesBack.label) })}
        </p>
      )}
      {state && hasSavePermission === false && state.editable !== null && (
        <p className="elchi-panel__quiet">
          {state.editable === false
            ? say('panel.readOnly')
            : say('panel.readOnlyRoles', { roles: list(state.editable.map(role)) })}
        </p>
      )}
      {!state && <p role="alert">{say('panel.unknownState', { state: answer.state })}</p>}
    </div>
  )
}
