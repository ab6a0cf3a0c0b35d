import type { Payload, PayloadRequest } from 'payload'
import type { Policy } from 'payload-elchi/types'

import { principalOf } from 'payload-elchi'

import type { Staff } from '../../../seed/types.js'
import type { TestApp } from '../../helpers/boot.js'

import { policy } from '../../../collections/policy.js'
import { seedCountries } from '../../../seed/countries.js'
import { seedStaff } from '../../../seed/staff.js'
import { testPassword, testPasswords } from '../../helpers/passwords.js'

/** The readers of the matrix; the second coordinator is limited to another country. */
export const readers = [
  'anonymous',
  'administrator',
  'coordinator',
  'secondCoordinator',
  'editor',
  'custodian',
  'auditor',
] as const

export type Reader = (typeof readers)[number]

export type Someone = { reader: Reader; token?: string; user: null | Staff['editor']['user'] }

/** All readers, logged in. */
export const everyone = async ({ login, payload }: TestApp): Promise<Someone[]> => {
  await seedCountries(payload)
  const staff = await seedStaff({ passwords: testPasswords, payload })
  const all: Someone[] = []
  for (const reader of readers) {
    if (reader === 'anonymous') {
      all.push({ reader, user: null })
    } else {
      const { email, user } = staff[reader]
      all.push({ reader, token: await login(email, testPassword), user })
    }
  }
  return all
}

/** Whether the policy lets someone read a document, without asking Payload's own operations. */
export const mayReadDocument = async (
  payload: Payload,
  { user }: Someone,
  slug: string,
  id: string,
): Promise<boolean> => {
  const req = { context: {}, payload, user } as unknown as PayloadRequest
  const rule = (policy as Policy)[slug]?.read
  const ofSystem = payload.collections[slug as 'users']?.config.access.read
  const answer = rule ? await rule({ principal: principalOf(req), req }) : await ofSystem?.({ req })
  if (typeof answer !== 'object') {
    return answer === true
  }
  const { totalDocs } = await payload.db.find({
    collection: slug as 'users',
    where: { and: [{ id: { equals: id } }, answer] },
  })
  return totalDocs > 0
}

/** Whether the table lets someone read a field of a document that they may read. */
export const mayReadField = ({ user }: Someone, fieldReaders: string): boolean =>
  fieldReaders === 'document' ||
  ((user as { roles?: string[] } | null)?.roles ?? []).some((role) =>
    fieldReaders.split(' ').includes(role),
  )
