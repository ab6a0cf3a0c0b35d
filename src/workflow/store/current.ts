import type { Facts, WorkflowDefinition } from '../engine/index.js'

import { optionsOf } from '../../plugin/options.js'
import { subjectOf } from '../definitions.js'
import { eventOf, noFacts } from '../engine/index.js'
import { derive } from './derive.js'
import { documentId, linkDocument } from './documents.js'
import { appendEvent, eventAt, type Store } from './events.js'
import { tellOf } from './record.js'
import { findSubject, insertShell, type SubjectRow } from './subjects.js'

export type Current = { facts: Facts; row: null | SubjectRow }

/** The facts after the newest event, making good whatever a crash left undone. */
export const currentOf = async (store: Store, subject: string): Promise<Current> => {
  const row = await findSubject(store, subject)
  const known = row?.facts ?? noFacts
  let facts = known
  for (;;) {
    const next = await eventAt(store, subject, facts.sequence + 1)
    if (!next) {
      return { facts, row: facts === known ? row : await findSubject(store, subject) }
    }
    facts = await derive(store, next, facts)
  }
}

const authorOf = (facts: Facts) => {
  const id = facts.author?.startsWith('user:') ? facts.author.slice('user:'.length) : null
  return id === null
    ? { name: 'adopted', kind: 'system' as const, roles: [] }
    : { id, collection: '', countries: [], kind: 'user' as const, partners: [], roles: [] }
}

/**
 * The facts of a document that exists. A document older than its workflow, or one whose process
 * died before the first event, gets that event now; the author is known in the second case only.
 */
export const adopt = async (
  store: Store,
  definition: WorkflowDefinition,
  document: string,
): Promise<Current> => {
  const subject = subjectOf(definition.collection, document)
  const current = await currentOf(store, subject)
  const { facts, row } = current
  if (facts.sequence > 0) {
    return current
  }
  if (!row) {
    await insertShell(store, definition, document, null)
  }
  const event = eventOf(
    definition,
    noFacts,
    authorOf(facts),
    { at: optionsOf(store.payload).clock().toISOString(), document },
    { kind: 'created', to: definition.initial },
  )
  const isOwn = await appendEvent(store, event)
  const id = documentId(store.payload, definition.collection, document)
  await linkDocument(store, definition.collection, id, subject)
  const adopted = await currentOf(store, subject)
  if (isOwn) {
    await tellOf(store, event)
  }
  return adopted
}
