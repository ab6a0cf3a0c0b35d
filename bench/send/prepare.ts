import type { Payload } from 'payload'

import type { Actor } from '../../src/workflow/index.js'

import { insertOnce, inTransaction } from '../../src/database/index.js'
import { subscriptionId } from '../../src/dissemination/ids/deliveryIds.js'
import { prepare } from '../../src/dissemination/index.js'
import { optionsOf } from '../../src/plugin/options.js'
import { stateOf, transition } from '../../src/workflow/index.js'
import { release } from './content.js'
import { subscribeAll } from './subscribeAll.js'

const member = (id: string, role: string): Actor => ({
  id,
  collection: 'users',
  countries: [],
  kind: 'user',
  partners: [],
  roles: [role],
})

/** The nth reader; a thousand domains share them. */
const addressOf = (index: number): string => `reader${index}@d${index % 1000}.example`

/** A release and a list with this many subscribers, made in one step or not at all. */
const fill = async (payload: Payload, recipients: number): Promise<string> => {
  const { keys } = optionsOf(payload)
  const list = `bench${recipients}`
  const { totalDocs } = await payload.db.count({
    collection: 'subscriptions',
    where: { list: { equals: list } },
  })
  if (totalDocs === recipients) {
    return list
  }
  const subscriptions = Array.from({ length: recipients }, (_, index) => ({
    id: subscriptionId({ address: addressOf(index), keyId: keys.current, keys, list }),
    address: addressOf(index),
    keyId: keys.current,
    language: 'en',
    list,
    source: 'import',
    status: 'confirmed',
  }))
  await inTransaction({ payload }, async (req) => {
    const put = (collection: string, data: { id: string } & Record<string, unknown>) =>
      insertOnce({ collection, data, payload, req })
    await put('publications', { id: 'bench', title: release.title })
    await put('releases', { ...release })
    await put('mailing-lists', {
      id: list,
      name: 'Readers',
      isPublic: false,
      membership: 'subscriptions',
      status: 'open',
      tlpCeiling: 'TLP:CLEAR',
    })
    await subscribeAll(payload, subscriptions, req)
  })
  return list
}

const steps = {
  approved: ['schedule', 'coordinator'],
  prepared: ['test', 'coordinator'],
  tested: ['approve', 'editor'],
} as const

/** Fills the store and schedules the sending, or goes on where an earlier run was ended. */
export const prepareStore = async (
  payload: Payload,
  recipients: number,
): Promise<{ id: string; seconds: number }> => {
  const list = await fill(payload, recipients)
  const { docs } = await payload.db.find<{ audience: unknown; id: string }>({
    collection: 'disseminations',
    limit: 0,
    pagination: false,
  })
  const begun = performance.now()
  const known = docs.find(({ audience }) => audience)
  const { id } = known ?? (await prepare({ lists: [list], payload, release: release.id }))
  const seconds = (performance.now() - begun) / 1000
  for (;;) {
    const { state } = await stateOf({ id, collection: 'disseminations', payload })
    const [name, role] = steps[state as keyof typeof steps] ?? []
    if (!name || !role) {
      return { id, seconds: known ? 0 : seconds }
    }
    await transition({
      id,
      actor: member(role, role),
      collection: 'disseminations',
      idempotencyKey: `bench:${name}:${id}`,
      payload,
      transition: name,
    })
  }
}
