'use client'

import { Button } from '@payloadcms/ui'

import type { ShownWorkflow, WorkflowAnswer } from '../shared/types.js'
import type { Choices } from './choices.js'

import { useWords } from '../shared/useWords.js'
import { approvalsGiven } from './choices.js'

type Props = {
  answer: WorkflowAnswer
  choices: Choices
  disabled: boolean
  onChoose: (transition: string) => void
  workflow: ShownWorkflow
}

/** A button for each step that this person may take now, the usual one first. */
export const Actions = ({ answer, choices, disabled, onChoose, workflow }: Props) => {
  const { read, say } = useWords()
  if (choices.allowed.length === 0) {
    return (
      <p className="elchi-panel__quiet">
        {say(workflow.states[answer.state]?.final ? 'panel.end' : 'panel.noSteps')}
      </p>
    )
  }
  return (
    <>
      <h4 className="elchi-panel__heading">{say('panel.yourSteps')}</h4>
      <ul className="elchi-panel__list elchi-actions">
        {choices.allowed.map((name) => {
          const transition = workflow.transitions[name]
          const to = transition ? workflow.states[transition.to] : undefined
          if (!transition || !to) {
            return null
          }
          return (
            <li key={name}>
              <Button
                buttonStyle={name === choices.primary ? 'primary' : 'secondary'}
                className="elchi-actions__button"
                disabled={disabled}
                extraButtonProps={{
                  'aria-describedby': `elchi-about-${name}`,
                  'data-transition': name,
                }}
                margin={false}
                onClick={() => onChoose(name)}
                size="medium"
              >
                {read(transition.label)}
              </Button>
              <p className="elchi-panel__small" id={`elchi-about-${name}`}>
                {transition.description && `${read(transition.description)} `}
                {say('panel.leadsTo', { state: read(to.label) })}
                {transition.approvals > 1 &&
                  `. ${say('panel.approvals', { count: transition.approvals, given: approvalsGiven(answer, name) })}`}
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}
