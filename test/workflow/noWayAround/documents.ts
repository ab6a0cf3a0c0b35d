import type { Payload } from 'payload'
import type { WorkflowDefinition } from 'payload-elchi/types'

import { newRandomId, putIdentity } from 'payload-elchi'

import type { Someone } from '../../access/matrix/staff.js'
import type { World } from './world.js'

import { body, paragraph } from '../../../seed/lexical.js'
import { seedLists } from '../../../seed/lists.js'
import { plant } from '../../access/matrix/plant.js'

export type Ground = {
  identity: string
  list: string
  /** Releases that nobody approved. */
  planted: string[]
  programme: string
  release: string
}

type Data = Record<string, unknown>

/** Makes what the documents of the workflows have to point at. */
export const prepareGround = async (payload: Payload, people: Someone[]): Promise<Ground> => {
  const lists = await seedLists(payload)
  const programme = await payload.create({
    collection: 'programmes',
    data: {
      countries: ['KZ'],
      endsOn: '2026-01-01',
      rights: ['religion'],
      startsOn: '2025-01-01',
      title: 'Grant',
    } as never,
  })
  const custodian = people.find(({ reader }) => reader === 'custodian')
  const identity = await putIdentity({
    identity: { id: 'S901', country: 'KZ', given: 'Quentin', surname: 'Abernathy' },
    kind: 'person',
    payload,
    req: { user: custodian?.user as never },
  })
  const release = await plant(payload, 'releases', 'a', (slug) =>
    slug === 'countries' ? 'KZ' : newRandomId(),
  )
  return {
    identity,
    list: String(Object.values(lists)[0]),
    planted: [release.id],
    programme: String(programme.id),
    release: release.id,
  }
}

const dataOf: Record<string, (ground: Ground) => Data> = {
  'assistance-cases': () => ({
    country: 'KZ',
    kinds: ['legal'],
    openedOn: '2025-01-02',
    priority: 'days',
    situation: 'Needs a lawyer.',
  }),
  events: () => ({
    countries: ['KZ'],
    mechanism: 'ep',
    startsOn: '2025-05-05',
    title: 'A hearing',
  }),
  'field-reports': () => ({
    consentScope: 'anonymised',
    country: 'KZ',
    languages: ['en'],
    receivedOn: '2025-03-03',
    reliability: 'high',
    rights: ['assembly'],
    text: 'A gathering was dispersed.',
    validity: 'probable',
  }),
  'identity-requests': ({ identity }) => ({
    identity,
    reason: 'A lawyer needs to know whom to defend.',
  }),
  newsletters: ({ list }) => ({
    cadence: '0 9 * * 1',
    lists: [list],
    needsYes: false,
    timeZone: 'UTC',
    title: 'Weekly',
  }),
  publications: () => ({
    body: body(paragraph('A gathering was dispersed.')),
    kind: 'briefing',
    language: 'en',
    title: 'A briefing',
    tlp: 'TLP:GREEN',
  }),
  trainings: ({ programme }) => ({
    country: 'KZ',
    programme,
    startsOn: '2025-06-06',
    title: 'A training',
    topics: ['monitoring'],
  }),
}

/** Rows that their own rooms make alone, as they lie in the store; the engine takes them up. */
const rowOf: Record<string, (world: World) => Promise<Data>> = {
  'consent-tasks': async (world) => ({
    cause: 'withdrawn',
    publication: await create(world, 'publications'),
    report: await create(world, 'field-reports'),
  }),
  disseminations: ({ ground }) =>
    Promise.resolve({
      filter: { language: 'same' },
      lists: [ground.list],
      release: ground.release,
      template: 'publication',
    }),
}

const create = async (
  { ground, people, placer: { payload } }: World,
  collection: string,
): Promise<string> => {
  const author = people.find(({ reader }) => reader === 'coordinator')
  const { id } = await payload.create({
    collection: collection as 'users',
    data: dataOf[collection]?.(ground) as never,
    depth: 0,
    user: author?.user as never,
  })
  return String(id)
}

/** A new document of the coordinator in the first state of its workflow. */
export const makeDocument = async (
  world: World,
  { collection }: WorkflowDefinition,
): Promise<string> => {
  const row = rowOf[collection]
  if (!row) {
    return create(world, collection)
  }
  const id = newRandomId()
  const now = new Date().toISOString()
  await world.placer.payload.db.create({
    collection: collection as 'users',
    customID: id,
    data: { ...(await row(world)), id, createdAt: now, updatedAt: now } as never,
  })
  return id
}

/** What a step needs besides its state, so that its role alone decides: a release to take back. */
export const makeReady = async (
  { app: { payload }, ground }: World,
  { slug }: WorkflowDefinition,
  { id, transition }: { id: string; transition: string },
): Promise<void> => {
  if (slug !== 'publication' || transition !== 'withdraw') {
    return
  }
  const { totalDocs } = await payload.db.count({
    collection: 'releases',
    where: { and: [{ publication: { equals: id } }, { status: { equals: 'released' } }] },
  })
  if (totalDocs === 0) {
    const release = await plant(payload, 'releases', 'a', () => id)
    ground.planted.push(release.id)
    const data = { publication: id, sequence: 0, status: 'released' }
    await payload.db.updateOne({ id: release.id, collection: 'releases', data, returning: false })
  }
}
