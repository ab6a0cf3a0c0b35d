import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { SeedResult } from '../../seed/index.js'
import type { Cleaned } from '../../seed/journey/index.js'
import type { TestApp } from '../helpers/boot.js'

import { readSampleReports, seedProgramme } from '../../seed/index.js'
import { anonymise, verify } from '../../seed/journey/index.js'
import { boot, databases } from '../helpers/boot.js'
import { testPasswords } from '../helpers/passwords.js'

describe.each(databases)('twelve reports on %s', (database) => {
  let app: TestApp
  let seeded: SeedResult
  const cleaned = new Map<string, Cleaned>()

  beforeAll(async () => {
    app = await boot({ database })
    seeded = await seedProgramme({ passwords: testPasswords, payload: app.payload })
  }, 240_000)

  afterAll(() => app.close())

  it.each(readSampleReports())(
    'should carry $id to a clean text without direct identifiers',
    async (sample) => {
      const { payload } = app
      const report = seeded.reports[sample.id] ?? ''
      const common = { payload, report, staff: seeded.staff }
      await verify(common)
      cleaned.set(sample.id, await anonymise({ ...common, sample }))

      const { cleanText } = await payload.findByID({ id: report, collection: 'field-reports' })

      const direct = sample.gold.filter(({ identifierKind }) => identifierKind === 'direct')
      const left = direct.filter(({ end, start }) =>
        String(cleanText).includes(sample.text.slice(start, end)),
      )
      expect(String(cleanText).length).toBeGreaterThan(500)
      expect(left).toEqual([])
    },
    60_000,
  )

  it('should count what the rules found, what a person marked, and what still narrows the circle', () => {
    const sum = (key: keyof Cleaned) =>
      [...cleaned.values()].reduce((total, one) => total + one[key], 0)
    process.stderr.write(
      `${database}: direct identifiers found by rules ${sum('byRules')}, marked by hand ` +
        `${sum('byHand')}; quasi identifiers left ${sum('quasiLeft')}\n`,
    )
    expect(cleaned.size).toBe(12)
    expect(sum('byRules')).toBeGreaterThan(sum('byHand'))
  })
})
