'use client'

import type { ShownWorkflow } from '../shared/types.js'
import type { Choices } from './choices.js'

import { useWords } from '../shared/useWords.js'
import { Reasons } from './Reasons.js'

/** The steps that this person cannot take: those of this state with all reasons, others in short. */
export const Refused = ({ choices, workflow }: { choices: Choices; workflow: ShownWorkflow }) => {
  const { list, read, say } = useWords()
  const label = (name: string) => read(workflow.transitions[name]?.label ?? { en: name, ru: name })
  const places = (name: string) =>
    list(
      (workflow.transitions[name]?.from ?? []).map((state) =>
        read(workflow.states[state]?.label ?? { en: state, ru: state }),
      ),
    )
  return (
    <>
      {choices.blocked.length > 0 && (
        <>
          <h4 className="elchi-panel__heading">{say('panel.blocked')}</h4>
          <ul className="elchi-panel__list elchi-refused">
            {choices.blocked.map(({ blockers, transition }) => (
              <li data-transition={transition} key={transition}>
                <strong>{label(transition)}</strong>
                <Reasons blockers={blockers} refused={transition} workflow={workflow} />
              </li>
            ))}
          </ul>
        </>
      )}
      {choices.elsewhere.length > 0 && (
        <details className="elchi-panel__details">
          <summary>
            {say('panel.otherSteps')} ({choices.elsewhere.length})
          </summary>
          <ul className="elchi-panel__list elchi-refused">
            {choices.elsewhere.map((transition) => (
              <li data-transition={transition} key={transition}>
                <strong>{label(transition)}</strong>
                <p className="elchi-panel__small">
                  {say('panel.possibleIn', { states: places(transition) })}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
