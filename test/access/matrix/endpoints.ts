import { endpointsOf, lineOf } from 'payload-elchi'

import type { Answer } from './ask.js'
import type { Someone } from './staff.js'
import type { Planted } from './types.js'
import type { World } from './world.js'

import { accessTable } from '../../../collections/access/index.js'
import { ask } from './ask.js'

type Look = (world: World, someone: Someone, doc: Planted) => Promise<Answer[]>

const rolesOf = ({ user }: Someone): string[] => (user as { roles?: string[] } | null)?.roles ?? []

/** Whether the table names a role of someone for an endpoint, which may then open what is sealed. */
const isNamed = (someone: Someone, endpoint: string): boolean => {
  const named = (accessTable.endpoints[lineOf(accessTable.endpoints, endpoint) ?? ''] ?? '').split(
    /\s+/,
  )
  return rolesOf(someone).some((role) => named.includes(role))
}

/** Paths with more parts than the document: they change a state and answer with it. */
const hasOtherParts = (path: string): boolean => /:(?!id)/.test(path)

const bodyFor = (doc: Planted): object => ({
  id: doc.id,
  collection: doc.slug,
  field: doc.fields.find(({ readers }) => readers === 'sealed')?.path,
  purpose: 'matrix',
})

/** Every endpoint of the plugin and the app that names one document, asked for this one. */
const ofDocument =
  (method: 'GET' | 'POST'): Look =>
  async (world, someone, doc) => {
    const { app } = world
    const answers: Answer[] = []
    for (const endpoint of endpointsOf(app.payload.config)) {
      const [verb, path = ''] = endpoint.split(' ')
      const isHere = path.startsWith(`/${doc.slug}/:id`) && !hasOtherParts(path)
      if (verb === method && isHere) {
        const address = path.replace(':id', doc.id)
        const answer = await ask(
          app,
          someone,
          method,
          address,
          method === 'POST' ? bodyFor(doc) : undefined,
        )
        answers.push({ ...answer, opens: isNamed(someone, endpoint) })
      }
    }
    return answers
  }

/** Opening each sealed text of a document by the vault's door. */
const vaultDoor: Look = async ({ app }, someone, doc) => {
  const sealed = doc.fields.filter(({ readers }) => readers === 'sealed')
  const opens = isNamed(someone, 'POST /vault/open')
  const answers: Answer[] = []
  for (const { path } of sealed) {
    const body = { ...bodyFor(doc), field: path }
    answers.push({ ...(await ask(app, someone, 'POST', '/vault/open', body)), opens })
  }
  return answers
}

export const endpointLooks: Record<string, Look> = {
  'own endpoints, get': ofDocument('GET'),
  'own endpoints, post': ofDocument('POST'),
  'vault door': vaultDoor,
}

/** Endpoints that name no document: overviews, tasks, exports. */
export const commonEndpointLooks: Record<string, Look> = {
  'overviews and exports': async ({ app }, someone) => {
    const paths = endpointsOf(app.payload.config)
      .map((endpoint) => endpoint.split(' '))
      .flatMap(([verb, path = '']) => (verb === 'GET' && !path.includes(':') ? [path] : []))
    return Promise.all(paths.map((path) => ask(app, someone, 'GET', path)))
  },
}
