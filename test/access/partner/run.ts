import type { TestApp } from '../../helpers/boot.js'
import type { Someone } from '../matrix/staff.js'
import type { Leak } from '../matrix/types.js'
import type { World } from '../matrix/world.js'

import { testPassword } from '../../helpers/passwords.js'
import { hiddenFrom, type Link, linksOf } from './links.js'
import { differences, lookAround, lookAs, type Seen } from './look.js'
import { isSeenOutside, lookFromOutside, readyToSend } from './outside.js'
import { type Proof, proveOutside } from './reopened.js'
import { attribute, attributions, clearLog, hidePartner } from './worlds.js'

/** Who is looked through, what each was told apart by, and what was seen of leaks put back. */
export type PartnerReport = { blind: boolean; cases: number; found: Leak[]; proofs: Proof[] }

/** A coordinator who is limited to a partner that nothing here belongs to. */
const ofAnotherPartner = async ({ login, payload }: TestApp): Promise<Someone> => {
  const { id } = await payload.create({
    collection: 'partners',
    data: { kinds: ['network'], name: 'A network', publicLabel: 'A network', visibility: 'public' },
  })
  const email = 'another.partner@elchi.example'
  const user = await payload.create({
    collection: 'users',
    data: {
      email,
      name: 'Coordinator of a network',
      partners: [id],
      password: testPassword,
      roles: ['coordinator'],
    },
  })
  const token = await login(email, testPassword)
  return { reader: 'coordinator', token, user: { ...user, collection: 'users' } }
}

type Told = { apart: string[]; before: Seen }

const tellApart = async (world: World, links: Link[], look: () => Promise<Seen>): Promise<Told> => {
  const [one, other] = attributions
  await attribute(world, links, one)
  const before = await look()
  await attribute(world, links, other)
  return { apart: differences(before, await look()), before }
}

/** Surfaces by which somebody who may know it has to see whose a document is. */
const sighted = ['/monitors?depth', '/field-reports?depth=0&where', '/trainings/count']

/**
 * Whether anyone who may not know it can tell whose a document is: two worlds that differ in that
 * alone have to give each of them the same bytes, whatever is asked.
 *
 * @param people everyone who reads, logged in
 */
export const lookForPartner = async (world: World, people: Someone[]): Promise<PartnerReport> => {
  await clearLog(world)
  await hidePartner(world)
  const links = linksOf(world)
  const cleared = people.find(({ reader }) => reader === 'coordinator')
  const uncleared: [string, Someone][] = [
    ...people
      .filter(({ reader }) => reader !== 'coordinator' && reader !== 'custodian')
      .map((someone): [string, Someone] => [someone.reader, someone]),
    ['coordinator of another partner', await ofAnotherPartner(world.app)],
  ]
  // Some questions leave something behind: states that had to be found, entries of the audit log.
  for (const someone of [...people, ...uncleared.map(([, each]) => each)]) {
    await lookAround({ seen: new Map(), someone, world })
  }
  const report: PartnerReport = { blind: true, cases: 0, found: [], proofs: [] }
  const add = (role: string, { apart, before }: Told): void => {
    report.cases += before.size
    report.found.push(...apart.map((surface) => ({ field: 'whose a document is', role, surface })))
  }
  for (const [name, someone] of uncleared) {
    const hidden = links.filter((link) => hiddenFrom(someone, link))
    add(name, await tellApart(world, hidden, () => lookAs(world, someone)))
  }
  if (cleared) {
    await readyToSend(world)
    const outside = await tellApart(world, links, () => lookFromOutside(world, cleared))
    add('whoever gets it', outside)
    const { apart } = await tellApart(world, links, () => lookAs(world, cleared))
    report.blind =
      !isSeenOutside(world, outside.before) ||
      !sighted.every((start) => apart.some((path) => path.startsWith(start)))
    report.proofs = await proveOutside(world, cleared)
  }
  return report
}
