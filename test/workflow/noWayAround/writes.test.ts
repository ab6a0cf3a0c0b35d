import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { importReports } from '../../../collections/FieldReports/intake/importReports.js'
import { databases } from '../../helpers/boot.js'
import { writeAll } from './attack.js'
import { faultsOfAll, logOf, strayReleases, unaudited } from './judge.js'
import { workflowsOn } from './scope.js'
import { startWorld, type World } from './world.js'

jest.setTimeout(600_000)

/** Nobody, or nothing but their rooms, edits these. */
const closed = ['consent-tasks', 'disseminations', 'identity-requests']

describe.each(databases)('every write by every way as everybody on %s', (database) => {
  let world: World

  beforeAll(async () => {
    world = await startWorld(database)
  })
  afterAll(() => world.close())

  it.each(workflowsOn(database))(
    'should change nothing of a %s past its transitions',
    async (_, definition) => {
      const { attempts, faults, granted } = await writeAll(world, definition)
      expect(faults).toEqual([])
      expect(await faultsOfAll(world, definition)).toEqual([])
      expect(attempts).toBeGreaterThan(100)
      const edits = granted.filter((name) => !name.startsWith('a due date'))
      expect(edits.length > 0).toBe(!closed.includes(definition.collection))
      expect(granted.length).toBeGreaterThan(edits.length)
    },
  )

  it('should begin an imported report at the beginning, whatever its line says', async () => {
    const line = {
      country: 'KZ',
      languages: ['en'],
      receivedOn: '2025-01-01',
      rights: ['assembly'],
      text: 'Dispersed.',
    }
    const idsOf = async (): Promise<string[]> => {
      const { docs } = await world.app.payload.find({
        collection: 'field-reports',
        limit: 0,
        overrideAccess: true,
        pagination: false,
      })
      return docs.map(({ id }) => String(id))
    }
    const before = new Set(await idsOf())
    const results: string[] = []
    await importReports({
      dryRun: false,
      lines: [line, { ...line, state: 'used' }, { ...line, _status: 'published' }].map((each) =>
        JSON.stringify(each),
      ),
      payload: world.app.payload,
      tell: ({ status }) => results.push(status),
    })
    expect(results).toEqual(['imported', 'refused', 'refused'])
    const reports = world.definitions.find(({ slug }) => slug === 'field-report')!
    expect(await faultsOfAll(world, reports)).toEqual([])
    const imported = (await idsOf()).filter((id) => !before.has(id))
    expect(imported).toHaveLength(1)
    const events = await logOf(world, reports, imported[0] ?? '')
    expect(events.map(({ kind, to }) => [kind, to])).toEqual([['created', 'received']])
  })

  it('should leave no event without an audit entry, and no release without an approval', async () => {
    expect(await unaudited(world)).toEqual([])
    expect(await strayReleases(world)).toEqual([])
  })
})
