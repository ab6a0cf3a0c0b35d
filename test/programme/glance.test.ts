import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq, getAccessResults } from 'payload'

import type { Glance } from '../../collections/Programmes/glance/types.js'
import type { StaffKey } from '../../seed/index.js'
import type { Programme } from './helpers/programme.js'

import { readerFor } from '../../collections/Programmes/glance/reader.js'
import { readGlance } from '../../collections/Programmes/glance/readGlance.js'
import { anonymousPartnerNames } from '../../seed/data/partners.js'
import { databases } from '../helpers/boot.js'
import { startProgramme } from './helpers/programme.js'

describe.each(databases)('The programme on one screen on %s', (database) => {
  let app: Programme

  beforeAll(async () => {
    app = await startProgramme(database)
  }, 180_000)

  afterAll(() => app.close())

  const glanceOf = async (who: StaffKey, today = '2013-06-01'): Promise<Glance> => {
    const { payload } = app
    const user = app.seed.staff[who].user
    const req = await createLocalReq({ user }, payload)
    const permissions = await getAccessResults({ req })
    return readGlance(readerFor({ payload, permissions, user }), new Date(today))
  }

  it('should show a coordinator the grant, its money and partners, and monitors of own countries', async () => {
    const glance = await glanceOf('coordinator')
    const { grants } = glance
    expect(grants).toHaveLength(1)
    expect(grants[0]).toMatchObject({
      budget: { amount: 901_111, currency: 'EUR' },
      endsOn: '2013-04-30',
      startsOn: '2011-03-01',
    })
    const names = grants[0]?.partners.map(({ name }) => name)
    expect(names).toContain('Anonymous partner, Uzbekistan')
    const total = (glance: Glance, of: string) =>
      glance.tallies.find(({ collection }) => collection === of)?.total ?? 0
    expect(total(glance, 'events')).toBe(Object.keys(app.seed.events).length)
    expect(total(glance, 'trainings')).toBe(Object.keys(app.seed.trainings).length)
    const monitors = new Set(Object.values(app.seed.monitors)).size
    expect(total(glance, 'monitors')).toBe(monitors)
    const limited = await glanceOf('secondCoordinator')
    expect(total(limited, 'monitors')).toBeGreaterThan(0)
    expect(total(limited, 'monitors')).toBeLessThan(monitors)
  })

  it('should list what is not done yet, the earliest first, and drop a report once it is sent', async () => {
    const { deadlines } = await glanceOf('coordinator')
    const days = deadlines.map(({ on }) => on)
    expect(days).toEqual([...days].sort())
    const reports = deadlines.filter(({ kind }) => kind === 'funder-report')
    expect(reports).toMatchObject([{ collection: 'programmes', on: '2013-07-31' }])
    const { funderReports } = await app.payload.findByID({
      id: app.seed.programme,
      collection: 'programmes',
      depth: 0,
    })
    const sent = (funderReports as { dueOn: string }[]).map((one) => ({
      ...one,
      sentOn: one.dueOn,
    }))
    await app.payload.update({
      id: app.seed.programme,
      collection: 'programmes',
      data: { funderReports: sent },
    })
    const later = await glanceOf('coordinator')
    expect(later.deadlines.filter(({ kind }) => kind === 'funder-report')).toEqual([])
  })

  it('should leave out what a reader may not read', async () => {
    const { deadlines, tallies } = await glanceOf('editor')
    expect(tallies.find(({ collection }) => collection === 'monitors')?.total).toBe(0)
    expect(deadlines.some(({ collection }) => collection === 'monitors')).toBe(false)
  })

  it.each(['coordinator', 'editor', 'auditor'] as const)(
    'should tell the %s nothing about who the anonymous partner is',
    async (who) => {
      const shown = JSON.stringify(await glanceOf(who))
      expect(anonymousPartnerNames.filter((name) => shown.includes(name))).toEqual([])
    },
  )
})
