import type { Payload, PayloadRequest } from 'payload'

import { optionsOf } from '../../plugin/options.js'
import { definitionFor, stateOf } from '../../workflow/index.js'

/** The code of the guard that a finished anonymisation has to pass. */
export const decidedGuardCode = 'findings-decided'

/**
 * Whether the report has passed the step that wants every finding decided: any state but those
 * that lie before it. From then on decisions can make the text cleaner, but not the reverse.
 */
export const isClosed = async (args: {
  payload: Payload
  report: number | string
  req: PayloadRequest
}): Promise<boolean> => {
  const { payload, report, req } = args
  const { reports } = optionsOf(payload)
  const definition = definitionFor(payload, reports)
  const state =
    definition && (await stateOf({ id: report, collection: reports, payload, req }))?.state
  if (!definition || !state) {
    return false
  }
  const steps = Object.values(definition.transitions)
  const closing = steps.filter(({ guards }) =>
    guards?.some(({ code }) => code === decidedGuardCode),
  )
  const after = new Set<string>()
  const open = closing.map(({ to }) => to)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!after.has(next)) {
      after.add(next)
      open.push(...steps.filter(({ from }) => [from].flat().includes(next)).map(({ to }) => to))
    }
  }
  const before = new Set<string>(closing.flatMap(({ from }) => from))
  return after.has(state) && !before.has(state)
}
