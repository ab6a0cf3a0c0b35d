import type { WorkflowDefinition } from '../types.js'
import type { LintIssue } from './issue.js'

import { fromOf } from '../check.js'

type Edges = Map<string, string[]>

const edgesOf = (definition: WorkflowDefinition): Edges => {
  const edges: Edges = new Map(Object.keys(definition.states).map((state) => [state, []]))
  for (const transition of Object.values(definition.transitions)) {
    for (const from of fromOf(transition)) {
      edges.get(from)?.push(transition.to)
    }
  }
  return edges
}

const withReopen = (definition: WorkflowDefinition, edges: Edges): Edges => {
  const { reopen } = definition
  return new Map(
    [...edges].map(([state, next]) => [
      state,
      reopen?.from.includes(state) ? [...next, reopen.to] : next,
    ]),
  )
}

const reachable = (edges: Edges, start: string): Set<string> => {
  const seen = new Set<string>()
  const open = [start]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (!seen.has(state)) {
      seen.add(state)
      open.push(...(edges.get(state) ?? []))
    }
  }
  return seen
}

const stepsFrom = (edges: Edges, start: string): Map<string, number> => {
  const steps = new Map([[start, 0]])
  const queue = [start]
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    for (const next of edges.get(state) ?? []) {
      if (!steps.has(next)) {
        steps.set(next, (steps.get(state) ?? 0) + 1)
        queue.push(next)
      }
    }
  }
  return steps
}

/** States that nobody reaches, that nobody leaves, and reviews that cannot say no. */
export const pathIssues = (definition: WorkflowDefinition): LintIssue[] => {
  const { initial, slug, states } = definition
  const edges = edgesOf(definition)
  const all = withReopen(definition, edges)
  const fromStart = reachable(all, initial)
  const steps = stepsFrom(all, initial)
  const finals = Object.keys(states).filter((state) => states[state]?.final)
  const issue = (
    code: LintIssue['code'],
    state: string,
    remedy: string,
    severity: LintIssue['severity'] = 'error',
  ): LintIssue => ({ code, place: `${slug}/states/${state}`, remedy, severity })

  return Object.entries(states).flatMap(([state, { final }]) => {
    const ways = edges.get(state) ?? []
    const reached = reachable(all, state)
    if (!fromStart.has(state)) {
      return [issue('unreachable', state, 'Add a transition that leads here, or drop the state.')]
    }
    if (final) {
      return ways.length > 0
        ? [issue('final-left', state, 'Drop `final`, or the transitions that leave this state.')]
        : []
    }
    if (ways.length === 0) {
      return [issue('dead-end', state, 'Mark the state `final`, or add a transition out of it.')]
    }
    if (finals.length > 0 && !finals.some((end) => reached.has(end))) {
      return [issue('no-way-out', state, 'Add a transition that leads to a final state.')]
    }
    const own = steps.get(state) ?? 0
    const back = [...reached].some(
      (other) => other !== state && !states[other]?.final && (steps.get(other) ?? 0) < own,
    )
    return own === 0 || back
      ? []
      : [
          issue(
            'no-way-back',
            state,
            'Add a transition to an earlier state, unless mistakes are meant to stay.',
            'warning',
          ),
        ]
  })
}
