'use client'

import type { Blocker, ShownWorkflow } from '../shared/types.js'

import { useWords } from '../shared/useWords.js'
import { reasonOf } from './reason.js'

type Props = { blockers: Blocker[]; refused: string; workflow: ShownWorkflow }

/** Every reason against one step, each with what to do about it. */
export const Reasons = ({ blockers, refused, workflow }: Props) => {
  const words = useWords()
  return (
    <ul className="elchi-panel__list elchi-reasons">
      {blockers.map((blocker, index) => {
        const { remedy, text } = reasonOf(blocker, { refused, words, workflow })
        return (
          <li data-code={blocker.code} key={`${blocker.code}-${index}`}>
            {text}
            {remedy && <span className="elchi-reasons__remedy"> {remedy}</span>}
          </li>
        )
      })}
    </ul>
  )
}
