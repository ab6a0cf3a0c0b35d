import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { composePublication, putIdentity } from 'payload-elchi'

import type { Staff } from '../../seed/types.js'
import type { TestApp } from '../helpers/boot.js'

import { seedCountries } from '../../seed/countries.js'
import { anonymise, as, publish, verify } from '../../seed/journey/index.js'
import { seedStaff } from '../../seed/staff.js'
import { boot } from '../helpers/boot.js'
import { testPasswords } from '../helpers/passwords.js'

/** Judgments of a public benchmark, which stays outside the project; without them nothing runs. */
const file = path.resolve('../shared/benchmarks/tab-dev/tab_dev_40.json')

type Judgment = { given: string; id: string; surname: string; text: string }

const applicant =
  /(?:Mr|Mrs|Ms|Miss)\s+(?<given>\p{L}[\p{L}'’.-]+)(?:\s+\p{L}[\p{L}'’.-]+)*?\s+(?<surname>\p{L}[\p{L}'’.-]+)\s*\(“the applicant”\)/u

const readJudgments = (count: number): Judgment[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { doc_id: string; text: string }[])
    .flatMap(({ doc_id, text }): Judgment[] => {
      const { given, surname } = applicant.exec(text)?.groups ?? {}
      return given && surname ? [{ id: doc_id, given, surname, text }] : []
    })
    .slice(0, count)

const withFile = existsSync(file) ? describe : describe.skip

withFile('court cases as reports', () => {
  const judgments = existsSync(file) ? readJudgments(5) : []
  let app: TestApp
  let staff: Staff

  beforeAll(async () => {
    app = await boot()
    await seedCountries(app.payload)
    staff = await seedStaff({ passwords: testPasswords, payload: app.payload })
  }, 120_000)

  afterAll(() => app.close())

  it('should read five cases whose applicant is named', () => {
    expect(judgments).toHaveLength(5)
  })

  it.each(judgments)(
    'should let no name of the applicant of case $id leave',
    async ({ id, given, surname, text }) => {
      const { payload } = app
      await putIdentity({ identity: { country: 'KZ', given, surname }, payload })
      const made = await payload.create({
        collection: 'field-reports',
        data: {
          country: 'KZ',
          languages: ['en'],
          receivedOn: '2025-01-10',
          rights: ['expression'],
          text,
          title: `Case ${id}`,
        },
        overrideAccess: false,
        user: staff.coordinator.user,
      })
      const report = String(made.id)
      await verify({ payload, report, staff })
      await anonymise({
        payload,
        report,
        sample: {
          id,
          country: 'KZ',
          gold: [],
          languages: ['en'],
          monitor: '',
          receivedAt: '',
          rights: [],
          text,
          title: '',
        },
        staff,
      })
      const composed = await composePublication({
        kind: 'report',
        language: 'en',
        payload,
        reports: [report],
        req: await as(payload, staff.coordinator),
        title: 'A case before a court',
        tlp: 'TLP:CLEAR',
      })
      const { release } = await publish({ payload, publication: String(composed.id), staff })

      const { body } = await app.rest('GET', `/releases/${release}`)
      const left = JSON.stringify(body).toLocaleLowerCase()
      expect(left).not.toContain(surname.toLocaleLowerCase())
      expect(left.length).toBeGreaterThan(1000)
    },
    120_000,
  )
})
