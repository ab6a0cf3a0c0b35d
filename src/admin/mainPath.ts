import type { WorkflowDefinition } from '../workflow/engine/types.js'

const leaves = (from: readonly string[] | string, state: string): boolean =>
  typeof from === 'string' ? from === state : from.includes(state)

/**
 * The usual way through a workflow: the longest way from the initial state that passes no state
 * twice and takes no step that asks for a reason, because such a step is a detour.
 */
export const mainPath = (definition: WorkflowDefinition): string[] => {
  const usual = Object.values(definition.transitions).filter(
    ({ comment }) => comment !== 'required',
  )
  const longestFrom = (state: string, passed: string[]): string[] => {
    const path = [...passed, state]
    const ways = definition.states[state]?.final
      ? []
      : usual
          .filter(({ from, to }) => leaves(from, state) && !path.includes(to))
          .map(({ to }) => longestFrom(to, path))
    return ways.reduce((longest, way) => (way.length > longest.length ? way : longest), path)
  }
  return longestFrom(definition.initial, [])
}
