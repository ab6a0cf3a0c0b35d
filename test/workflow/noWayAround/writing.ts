import type { WorkflowDefinition } from 'payload-elchi/types'

import { newRandomId } from 'payload-elchi'

import type { Someone } from '../../access/matrix/staff.js'
import type { World } from './world.js'

import { askGraphQL } from './graphQL.js'
import { subject } from './place.js'

export type Attempt = {
  definition: WorkflowDefinition
  id: string
  someone: Someone
  world: World
}

/** Writes past the transitions; whether anything was accepted. */
export type WritingWay = (attempt: Attempt) => Promise<boolean>

type Data = Record<string, unknown>

/** A field that its editors may change in an open state: part of what approvals bind to, if any. */
const fields: Record<string, string> = {
  'assistance-cases': 'referredTo',
  'consent-tasks': 'cause',
  disseminations: 'template',
  'field-reports': 'region',
  'identity-requests': 'reason',
}

const contentFor = ({ definition: { collection } }: Attempt): Data => {
  const field = fields[collection] ?? 'title'
  const options: Record<string, string> = { cause: 'narrowed', template: 'newsletter' }
  return { [field]: options[field] ?? `Changed ${newRandomId()}` }
}

/** A state that is not the present one, a link to another's state, and publishing. */
const stateFor = ({ definition }: Attempt): Data => ({
  state: Object.keys(definition.states).at(-1),
  _status: 'published',
})

const rest = async (
  { definition, someone, world }: Attempt,
  method: string,
  route: string,
  body?: Data,
): Promise<boolean> => {
  const { body: answer, status } = await world.app.rest(
    method,
    route.startsWith('/') ? `/${definition.collection}${route}` : `/${route}`,
    { body, token: someone.token },
  )
  const { docs } = answer as { docs?: unknown[] }
  return status < 400 && (docs === undefined || docs.length > 0)
}

const patch =
  (query: string, data: (attempt: Attempt) => Data): WritingWay =>
  (attempt) =>
    rest(attempt, 'PATCH', `/${attempt.id}${query}`, data(attempt))

const bulk =
  (data: (attempt: Attempt) => Data): WritingWay =>
  (attempt) =>
    rest(attempt, 'PATCH', `/?where[id][equals]=${attempt.id}`, data(attempt))

const local =
  (work: (args: { overrideAccess: false; user: unknown } & Attempt) => Promise<unknown>) =>
  async (attempt: Attempt): Promise<boolean> => {
    const { user } = attempt.someone
    try {
      await work({ ...attempt, overrideAccess: false, user: user ?? undefined })
      return true
    } catch {
      return false
    }
  }

const versionOf = async ({ definition, id, world }: Attempt): Promise<string> => {
  const { payload } = world.app
  if (!payload.collections[definition.collection as 'users']?.config.versions) {
    return 'none'
  }
  const { docs } = await payload.db.findVersions<Data>({
    collection: definition.collection as 'users',
    limit: 1,
    sort: 'createdAt',
    where: { parent: { equals: id } },
  })
  return String(docs[0]?.id)
}

/** Another document's row of the projection, further than this one. */
const otherLink = async ({ definition, id, world }: Attempt): Promise<string | undefined> => {
  const { docs } = await world.app.payload.db.find<{ id: string }>({
    collection: 'workflow-subjects',
    limit: 1,
    sort: '-sequence',
    where: {
      and: [
        { workflow: { equals: definition.slug } },
        { id: { not_equals: subject(definition, id) } },
      ],
    },
  })
  return docs[0]?.id
}

/** The day that stands there, as one who has seen it names it. */
const dueAtOf = async ({ definition, id, world }: Attempt): Promise<null | string> => {
  const row = await world.app.payload.db.findOne<{ dueAt?: null | string; id: string }>({
    collection: 'workflow-subjects',
    where: { id: { equals: subject(definition, id) } },
  })
  return row?.dueAt ?? null
}

const inDays = ({ world }: Attempt, days: number): string =>
  new Date(world.now().getTime() + days * 86_400_000).toISOString()

const dueDate: WritingWay = async (attempt) =>
  rest(attempt, 'POST', `/${attempt.id}/people/due`, {
    dueAt: inDays(attempt, 200),
    expected: await dueAtOf(attempt),
  })

const dueDateByGraphQL: WritingWay = async (attempt) => {
  const { definition, id, someone, world } = attempt
  const { errors } = await askGraphQL(
    world,
    someone,
    `mutation { setDueDate(collection: "${definition.collection}", id: "${id}",
      dueAt: "${inDays(attempt, 300)}", expected: ${JSON.stringify(await dueAtOf(attempt))}) }`,
  )
  return !errors
}

const rowsOf = (attempt: Attempt): Record<string, { body: Data; route: string }> => {
  const { definition, id } = attempt
  const of = subject(definition, id)
  const to = Object.keys(definition.states).at(-1)
  const at = new Date().toISOString()
  return {
    'workflow-assignments': { body: { id: `${of}@9`, subject: of, turn: 9 }, route: of },
    'workflow-effects': { body: { id: `${of}#1!x`, event: `${of}#1`, status: 'new' }, route: of },
    'workflow-events': {
      body: { id: `${of}#99`, at, kind: 'transition', sequence: 99, subject: of, to },
      route: `${of}#1`,
    },
    'workflow-schedules': {
      body: { id: `${of}@x`, at, status: 'waiting', subject: of },
      route: of,
    },
    'workflow-subjects': { body: { id: `${of}x`, sequence: 99, state: to }, route: of },
    'workflow-versions': { body: { id: `${definition.slug}@9`, version: 9 }, route: of },
  }
}

/** Every table of the engine, written to directly. */
const tables: WritingWay = async (attempt) => {
  const answers: boolean[] = []
  for (const [slug, { body, route }] of Object.entries(rowsOf(attempt))) {
    const row = encodeURIComponent(route)
    answers.push(
      await rest(attempt, 'POST', slug, body),
      await rest(attempt, 'PATCH', `${slug}/${row}`, body),
      await rest(attempt, 'PATCH', `${slug}?where[id][exists]=true`, body),
      await rest(attempt, 'DELETE', `${slug}/${row}`),
      await rest(attempt, 'DELETE', `${slug}?where[id][exists]=true`),
    )
  }
  return answers.some(Boolean)
}

/** Every write of a document that is not a transition. */
export const writingWays: Record<string, WritingWay> = {
  'POST with a state': (attempt) =>
    rest(attempt, 'POST', '/', { ...contentFor(attempt), ...stateFor(attempt) }),
  'POST under an id that is taken': (attempt) =>
    rest(attempt, 'POST', '/', { ...contentFor(attempt), id: attempt.id }),
  'PATCH of the state': patch('', stateFor),
  'PATCH of the link to the state': async (attempt) =>
    rest(attempt, 'PATCH', `/${attempt.id}`, { workflow: await otherLink(attempt) }),
  'PATCH of the content': patch('', contentFor),
  'PATCH of the content as a draft': patch('?draft=true', contentFor),
  'PATCH of the content by autosave': patch('?draft=true&autosave=true', contentFor),
  'PATCH of publishing alone': patch('', () => ({ _status: 'published' })),
  'PATCH in bulk of the state': bulk(stateFor),
  'PATCH in bulk of the content': bulk(contentFor),
  'PATCH past a lock': patch('?overrideLock=true', contentFor),
  duplicate: (attempt) => rest(attempt, 'POST', `/${attempt.id}/duplicate?draft=false`, {}),
  'duplicate with a state': (attempt) =>
    rest(attempt, 'POST', `/${attempt.id}/duplicate?draft=false`, stateFor(attempt)),
  'restore of a version': async (attempt) =>
    rest(attempt, 'POST', `/versions/${await versionOf(attempt)}`, {}),
  'into the trash': patch('', () => ({ deletedAt: new Date().toISOString() })),
  'out of the trash': patch('?trash=true', (attempt) => ({
    deletedAt: null,
    ...stateFor(attempt),
  })),
  'a due date by hand': dueDate,
  'a due date by GraphQL': dueDateByGraphQL,
  'the tables of the engine': tables,
  'the Local API with access, the state': local(({ definition, id, overrideAccess, user, ...at }) =>
    at.world.app.payload.update({
      id,
      collection: definition.collection as 'users',
      data: stateFor({ definition, id, ...at }) as never,
      overrideAccess,
      user: user as never,
    }),
  ),
  'the Local API with access, the content': local(
    ({ definition, id, overrideAccess, user, ...at }) =>
      at.world.app.payload.update({
        id,
        collection: definition.collection as 'users',
        data: contentFor({ definition, id, ...at }) as never,
        overrideAccess,
        user: user as never,
      }),
  ),
  'the Local API with access, a duplicate': local(
    ({ id, definition, overrideAccess, user, world }) =>
      world.app.payload.duplicate({
        id,
        collection: definition.collection as 'users',
        overrideAccess,
        user: user as never,
      }),
  ),
  DELETE: (attempt) => rest(attempt, 'DELETE', `/${attempt.id}`),
  'DELETE in bulk': (attempt) => rest(attempt, 'DELETE', `/?where[id][equals]=${attempt.id}`),
}
