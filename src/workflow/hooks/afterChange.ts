import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import type { WorkflowDefinition } from '../engine/index.js'

import { collectionOf } from '../../plugin/asSlug.js'
import { keepsNoMinute } from '../../plugin/keepsNoMinute.js'
import { optionsOf } from '../../plugin/options.js'
import { actorOf, localActor } from '../actor.js'
import { contentOf } from '../content.js'
import { subjectOf } from '../definitions.js'
import { editEvent, eventOf, versionOf, versionsOf } from '../engine/index.js'
import { linkDocument, readDocument } from '../store/documents.js'
import { findSubject, insertShell } from '../store/subjects.js'
import { appendForEdit } from './appendForEdit.js'

type Saved = { createdAt?: string; id: number | string; workflow?: unknown }

/** The first event of a document tells its time to whoever reads where it stands. */
const madeAt = ({ createdAt }: Saved, collection: string, { payload }: PayloadRequest): string =>
  createdAt && keepsNoMinute(collectionOf(payload, collection)?.config)
    ? createdAt
    : optionsOf(payload).clock().toISOString()

const recordCreation = async (
  definition: WorkflowDefinition,
  doc: Saved,
  req: PayloadRequest,
): Promise<void> => {
  const document = String(doc.id)
  const actor = actorOf(req) ?? localActor
  const at = madeAt(doc, definition.collection, req)
  const store = { payload: req.payload, req }
  await insertShell(store, definition, document, null)
  await appendForEdit({ definition, document, req }, (facts) =>
    eventOf(
      definition,
      facts,
      actor,
      { at, document },
      { from: null, kind: 'created', to: definition.initial },
    ),
  )
  if (!doc.workflow) {
    const subject = subjectOf(definition.collection, document)
    await linkDocument(store, definition.collection, doc.id, subject)
  }
}

/**
 * An approval may have come between the check before this write and the write itself. Where the
 * stored content is no longer what the newest event knew, the document is reopened now.
 */
const recheck = async (
  newest: WorkflowDefinition,
  { id }: Saved,
  req: PayloadRequest,
): Promise<void> => {
  const { collection } = newest
  if (versionsOf(newest).every(({ reopen }) => !reopen)) {
    return
  }
  const row = await findSubject({ payload: req.payload, req }, subjectOf(collection, id))
  const definition = row ? versionOf(newest, row) : newest
  const { reopen } = definition
  if (!reopen || !row?.hash || !reopen.from.includes(row.state)) {
    return
  }
  const doc = await readDocument({ id, collection, payload: req.payload, req })
  const { hash } = doc ? await contentOf({ definition, doc, req }) : { hash: row.hash }
  if (hash === row.hash) {
    return
  }
  const actor = actorOf(req) ?? localActor
  const occasion = {
    at: optionsOf(req.payload).clock().toISOString(),
    document: String(id),
    hash,
  }
  await appendForEdit({ definition, document: String(id), req }, (facts) =>
    reopen.from.includes(facts.state ?? '') ? editEvent(definition, facts, actor, occasion) : null,
  )
}

/** After a write: the first event of a new document, and a second look at an edited one. */
export const afterChange =
  (definition: WorkflowDefinition): CollectionAfterChangeHook<Saved> =>
  async ({ doc, operation, req }) => {
    await (operation === 'create' ? recordCreation : recheck)(definition, doc, req)
    return doc
  }
