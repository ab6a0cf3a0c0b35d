'use client'

import type { Refusal, ShownWorkflow } from '../shared/types.js'

import { useWords } from '../shared/useWords.js'
import { Reasons } from './Reasons.js'

type Props = { blocked: Refusal[]; workflow: ShownWorkflow }

/** The steps of this state that this person cannot take now, with every reason. */
export const Refused = ({ blocked, workflow }: Props) => {
  const { read, say } = useWords()
  return blocked.length === 0 ? null : (
    <>
      <h4 className="elchi-panel__heading">{say('panel.blocked')}</h4>
      <ul className="elchi-panel__list elchi-refused">
        {blocked.map(({ blockers, transition }) => (
          <li data-transition={transition} key={transition}>
            <strong>
              {read(workflow.transitions[transition]?.label ?? { en: transition, ru: transition })}
            </strong>
            <Reasons blockers={blockers} refused={transition} workflow={workflow} />
          </li>
        ))}
      </ul>
    </>
  )
}
