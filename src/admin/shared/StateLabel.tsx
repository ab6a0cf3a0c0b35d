'use client'

import type { ShownWorkflow } from './types.js'

import { useWords } from './useWords.js'
import './state.css'

/** A state by its name, with a dot in its colour; the name alone says everything. */
export const StateLabel = ({ state, workflow }: { state: string; workflow: ShownWorkflow }) => {
  const { read } = useWords()
  const shown = Object.hasOwn(workflow.states, state) ? workflow.states[state] : undefined
  return (
    <span className="elchi-state" data-state={state}>
      <span aria-hidden className={`elchi-state__dot elchi-${shown?.colour ?? 'grey'}`} />
      {shown ? read(shown.label) : state}
    </span>
  )
}
