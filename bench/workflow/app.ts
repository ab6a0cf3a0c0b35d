import type { CollectionConfig, Payload } from 'payload'

import { auditRoom } from '../../src/audit/index.js'
import { randomId } from '../../src/plugin/randomId.js'
import {
  blocker,
  defineGuard,
  defineWorkflow,
  systemActor,
  transition,
  workflowRoom,
} from '../../src/workflow/index.js'
import { startRooms } from '../../test/audit/helpers/app.js'
import { type Database } from '../../test/helpers/boot.js'

const text = (value: string) => ({ en: value, ru: value })

export const actor = systemActor('timer')

const hasTitle = defineGuard({
  check: ({ doc }) => (doc.title ? [] : [blocker('title-missing', text('No title.'))]),
  code: 'has-title',
})

const definition = defineWorkflow({
  slug: 'bench',
  collection: 'guarded',
  content: { fields: ['title', 'text'] },
  initial: 'draft',
  label: text('Bench'),
  states: { draft: { label: text('Draft') }, review: { label: text('Review') } },
  transitions: {
    sendBack: {
      from: 'review',
      guards: [hasTitle],
      label: text('Send back'),
      roles: ['timer'],
      to: 'draft',
    },
    submit: {
      from: 'draft',
      guards: [hasTitle],
      label: text('Submit'),
      roles: ['timer'],
      to: 'review',
    },
  },
  version: 1,
})

const open = { create: () => true, delete: () => true, read: () => true, update: () => true }

const collection = (slug: string): CollectionConfig => ({
  slug,
  access: { ...open, readVersions: () => true },
  fields: [randomId(), { name: 'title', type: 'text' }, { name: 'text', type: 'textarea' }],
  lockDocuments: false,
  versions: { drafts: true, maxPerDoc: 10 },
})

/**
 * A collection with a workflow, `guarded`, and the same without. Payload pushes a schema once in a
 * process, so each database has a name of its own for the second.
 */
export const start = (database: Database, plain: string) =>
  startRooms({
    collections: [collection(plain), collection('guarded')],
    database,
    options: { workflows: [definition] },
    rooms: [auditRoom, workflowRoom],
  })

export const create = async (payload: Payload, slug: string): Promise<string> => {
  const { id } = await payload.create({
    collection: slug as never,
    data: { text: 'A paragraph of a report. '.repeat(40), title: 'A report' } as never,
    draft: true,
  })
  return String(id)
}

/** Fires the next of the two transitions, with the key that every caller sends. */
export const mover = (payload: Payload, id: string) => {
  let round = 0
  return () => {
    round += 1
    return transition({
      id,
      actor,
      collection: 'guarded',
      idempotencyKey: `${id} ${round} ${Math.random()}`,
      payload,
      transition: round % 2 === 1 ? 'submit' : 'sendBack',
    })
  }
}
