'use client'

import { Button } from '@payloadcms/ui'

import type { ShownWorkflow, WorkflowAnswer } from '../shared/types.js'

import { useWords } from '../shared/useWords.js'
import { approvalsGiven } from './choices.js'

type Props = {
  answer: WorkflowAnswer
  disabled: boolean
  heading: string
  names: string[]
  onChoose: (transition: string) => void
  primary?: null | string
  size: 'medium' | 'small'
  workflow: ShownWorkflow
}

/** A button for each of some steps that this person may take now. */
export const Actions = (props: Props) => {
  const { answer, disabled, heading, names, onChoose, primary, size, workflow } = props
  const { read, say } = useWords()
  const shown = names.flatMap((name) => {
    const transition = workflow.transitions[name]
    const to = transition && workflow.states[transition.to]
    return to ? [{ name, to, transition }] : []
  })
  return shown.length === 0 ? null : (
    <>
      <h4 className="elchi-panel__heading">{heading}</h4>
      <ul className="elchi-panel__list elchi-actions">
        {shown.map(({ name, to, transition }) => (
          <li key={name}>
            <Button
              buttonStyle={name === primary ? 'primary' : 'secondary'}
              className="elchi-actions__button"
              disabled={disabled}
              extraButtonProps={{
                'aria-describedby': `elchi-about-${name}`,
                'data-transition': name,
              }}
              margin={false}
              onClick={() => onChoose(name)}
              size={size}
            >
              {read(transition.label)}
            </Button>
            <p className="elchi-panel__small" id={`elchi-about-${name}`}>
              {transition.description && `${read(transition.description)} `}
              {say('panel.leadsTo', { state: read(to.label) })}
              {transition.approvals > 1 &&
                `. ${say('panel.approvals', {
                  count: transition.approvals,
                  given: approvalsGiven(answer, name),
                })}`}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
