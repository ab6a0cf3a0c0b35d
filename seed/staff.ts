import type { Payload } from 'payload'

import type { Role } from '../collections/roles.js'
import type { Passwords, Staff, StaffKey } from './types.js'

import { slugs } from '../collections/slugs.js'
import { findOrCreate } from './findOrCreate.js'
import { staffKeys } from './types.js'

type Member = { countries?: string[]; email: string; name: string; role: Role }

const members: Record<StaffKey, Member> = {
  administrator: {
    email: 'administrator@elchi.example',
    name: 'Femke Aalders',
    role: 'administrator',
  },
  auditor: { email: 'auditor@elchi.example', name: 'Luc Verhaegen', role: 'auditor' },
  coordinator: {
    email: 'coordinator@elchi.example',
    name: 'Marijke Oosterhuis',
    role: 'coordinator',
  },
  custodian: { email: 'custodian@elchi.example', name: 'Ingrid Solheim', role: 'custodian' },
  editor: { email: 'editor@elchi.example', name: 'Colm Brannigan', role: 'editor' },
  secondCoordinator: {
    countries: ['TM'],
    email: 'coordinator.tm@elchi.example',
    name: 'Tomas Lindqvist',
    role: 'coordinator',
  },
  secondCustodian: {
    email: 'custodian.2@elchi.example',
    name: 'Beatriz Carvalho',
    role: 'custodian',
  },
  secondEditor: { email: 'editor.2@elchi.example', name: 'Hanna Wiśniewska', role: 'editor' },
}

/**
 * Staff with the passwords of the caller. One that is there already keeps the password it has.
 */
export const seedStaff = async (args: {
  passwords: Passwords
  payload: Payload
}): Promise<Staff> => {
  const { passwords, payload } = args
  const staff: Partial<Staff> = {}
  for (const key of staffKeys) {
    const { countries, email, name, role } = members[key]
    const id = await findOrCreate({
      collection: slugs.users,
      data: { countries, email, name, password: passwords[key], roles: [role] },
      payload,
      where: { email: { equals: email } },
    })
    const user = await payload.findByID({ id, collection: slugs.users, depth: 0 })
    staff[key] = { email, id, user: { ...user, collection: slugs.users } }
  }
  return staff as Staff
}
