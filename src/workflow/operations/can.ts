import type { Possibilities } from '../engine/index.js'
import type { HistoryEntry } from './history.js'

import { contentOf } from '../content.js'
import { requireDefinition, subjectOf } from '../definitions.js'
import { can as possibilities } from '../engine/index.js'
import { adopt } from '../store/current.js'
import { askGuards } from './guards.js'
import { pageOf } from './history.js'
import { requestOf, requireActor, requireDocument, type Target } from './request.js'

export type Standing = {
  /** The last 20 events before `before`, newest first. */
  history: HistoryEntry[]
  sequence: number
  state: string
  version: number
  workflow: string
} & Possibilities

/**
 * Where a document stands, and which transitions this actor may fire now; each refused one with
 * every reason. The same object drives REST, the Local API and the buttons.
 *
 * @throws SubjectNotFoundError (404), UnauthenticatedError (401)
 */
export const can = async (args: { before?: number } & Target): Promise<Standing> => {
  const { id, collection, payload } = args
  const definition = requireDefinition(payload, collection)
  const req = await requestOf(args)
  const actor = requireActor(args, req)
  const doc = await requireDocument(args, req)
  const store = { payload, req }
  const subject = subjectOf(collection, id)
  const facts = await adopt(store, definition, String(id))
  const { hash } = await contentOf({ definition, doc, req })
  const guards = await askGuards({ actor, doc, facts, req, subject }, definition.transitions)
  return {
    ...possibilities(definition, facts, { actor, guards, hash }),
    history: await pageOf(store, subject, Math.min(args.before ?? Infinity, facts.sequence + 1)),
    sequence: facts.sequence,
    state: facts.state ?? definition.initial,
    version: facts.version,
    workflow: definition.slug,
  }
}
