import type { SeedResult, StaffKey } from '../../../seed/index.js'
import type { FigureTable } from '../../../src/figures/index.js'
import type { Database, TestApp } from '../../helpers/boot.js'

import { seedCountries } from '../../../seed/countries.js'
import { fire } from '../../../seed/journey/index.js'
import { seedPartners } from '../../../seed/partners.js'
import { seedStaff } from '../../../seed/staff.js'
import { boot } from '../../helpers/boot.js'
import { testPassword, testPasswords } from '../../helpers/passwords.js'

export type World = {
  as: (who: 'visitor' | StaffKey, method: string, path: string, body?: unknown) => Answer
  /** Reports that arrived on one day from one country, each verified unless another state is asked. */
  report: (data: Record<string, unknown>, state?: 'received' | 'rejected') => Promise<string>
  grant: (data: Record<string, unknown>) => Promise<string>
  make: (programme: string, quarter: unknown, who?: 'visitor' | StaffKey) => Answer
  partners: Record<string, string>
  staff: SeedResult['staff']
  token: (who: StaffKey) => Promise<string>
} & TestApp

type Answer = ReturnType<TestApp['rest']>

const country = (id: string) => ({
  id,
  name: id,
  nameRu: id,
  protection: {
    age: 'band' as const,
    date: 'month' as const,
    employer: 'sector' as const,
    names: 'never' as const,
    place: 'region' as const,
  },
  reviewOn: '2027-01-01',
  risk: 'low' as const,
})

/** The app with staff, partners and countries, and no programme and no report. */
export const startWorld = async (database: Database): Promise<World> => {
  const app = await boot({ database })
  const { payload } = app
  await seedCountries(payload)
  for (const id of ['AM', 'AZ', 'GE', 'MD', 'MN']) {
    await payload.create({ collection: 'countries', data: country(id) })
  }
  const partners = await seedPartners(payload)
  const staff = await seedStaff({ passwords: testPasswords, payload })
  const tokens = new Map<string, Promise<string>>()
  const token = (who: StaffKey): Promise<string> => {
    const known = tokens.get(who) ?? app.login(staff[who].email, testPassword)
    tokens.set(who, known)
    return known
  }
  const as: World['as'] = async (who, method, path, body) =>
    app.rest(method, path, { body, token: who === 'visitor' ? undefined : await token(who) })
  let made = 0
  return {
    ...app,
    as,
    grant: async (data) => {
      const grant = await payload.create({
        collection: 'programmes',
        data: {
          endsOn: '2012-12-31',
          rights: ['assembly'],
          startsOn: '2012-01-01',
          title: `=Grant ${(made += 1)}`,
          ...data,
        } as never,
      })
      return String(grant.id)
    },
    make: (programme, quarter, who = 'coordinator') =>
      as(who, 'POST', `/programmes/${programme}/figures`, { quarter }),
    partners,
    report: async (data, state) => {
      const { id } = await payload.create({
        collection: 'field-reports',
        data: {
          consentScope: 'share',
          languages: ['en'],
          reliability: 'high',
          rights: ['assembly'],
          text: 'A gathering was dispersed.',
          validity: 'probable',
          ...data,
        } as never,
      })
      if (state !== 'received') {
        await fire({
          id: String(id),
          collection: 'field-reports',
          comment: 'Told twice.',
          member: staff.coordinator,
          payload,
          transition: state === 'rejected' ? 'reject' : 'verify',
        })
      }
      return String(id)
    },
    staff,
    token,
  }
}

/** What a table tells, by key, with its total. */
export const toldBy = (
  body: Record<string, unknown>,
  name: string,
): Record<string, null | number> => {
  const table = (body.tables as FigureTable[]).find((each) => each.name === name)
  return {
    ...Object.fromEntries((table?.cells ?? []).map(({ count, key }) => [key, count])),
    total: table?.total ?? null,
  }
}

/** The code that a refusal carries. */
export const codeOf = (body: Record<string, unknown>): unknown =>
  (body.errors as { data?: { code?: string } }[] | undefined)?.[0]?.data?.code
