import type { Payload } from 'payload'

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type NewIdentity, putIdentity } from 'payload-elchi'

import type { Ids, Staff } from './types.js'

import { slugs } from '../collections/slugs.js'
import { anonymousPartnerNames } from './data/partners.js'

type Entry = { kind: 'partner' | 'person'; subject?: string } & {
  identity: NewIdentity & { id: string }
}

const peopleFile = fileURLToPath(new URL('data/people.json', import.meta.url))

/** The invented people of the sample reports. */
const people = (): Entry[] =>
  (JSON.parse(readFileSync(peopleFile, 'utf8')) as ({ id: string } & NewIdentity)[]).map(
    (identity) => ({ identity, kind: 'person' }),
  )

const partner = (id: string): Entry => ({
  identity: { id: 'P001', aliases: anonymousPartnerNames, country: 'UZ' },
  kind: 'partner',
  subject: `${slugs.partners}:${id}`,
})

/** Puts the people of the reports and the anonymous partner into the vault, each once. */
export const seedRegister = async (args: {
  partners: Ids
  payload: Payload
  staff: Staff
}): Promise<Ids> => {
  const { partners, payload, staff } = args
  const ids: Ids = {}
  for (const { identity, kind, subject } of [...people(), partner(partners.uz ?? '')]) {
    const { totalDocs } = await payload.count({
      collection: 'identities',
      overrideAccess: true,
      where: { id: { equals: identity.id } },
    })
    ids[identity.id] =
      totalDocs > 0
        ? identity.id
        : await putIdentity({
            identity,
            kind,
            payload,
            req: { user: staff.custodian.user },
            subject,
          })
  }
  return ids
}
