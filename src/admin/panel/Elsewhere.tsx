'use client'

import type { ShownWorkflow } from '../shared/types.js'

import { useWords } from '../shared/useWords.js'

/** The steps that leave other states, folded away, each with the states in which it is possible. */
export const Elsewhere = ({ names, workflow }: { names: string[]; workflow: ShownWorkflow }) => {
  const { list, read, say } = useWords()
  const states = (name: string) =>
    list(
      (workflow.transitions[name]?.from ?? []).map((state) =>
        read(workflow.states[state]?.label ?? { en: state, ru: state }),
      ),
    )
  return names.length === 0 ? null : (
    <details className="elchi-panel__details">
      <summary>
        {say('panel.otherSteps')} ({names.length})
      </summary>
      <ul className="elchi-panel__list elchi-refused">
        {names.map((name) => (
          <li data-transition={name} key={name}>
            <strong>{read(workflow.transitions[name]?.label ?? { en: name, ru: name })}</strong>
            <p className="elchi-panel__small">
              {say('panel.possibleIn', { states: states(name) })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
