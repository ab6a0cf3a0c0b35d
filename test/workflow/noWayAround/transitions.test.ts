import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { databases } from '../../helpers/boot.js'
import { fireAll } from './attack.js'
import { faultsOfAll, strayReleases, unaudited } from './judge.js'
import { workflowsOn } from './scope.js'
import { startWorld, type World } from './world.js'

jest.setTimeout(600_000)

/** Steps of people that something other than their roles keeps shut in this world. */
const guarded = ['anonymise', 'erase', 'open']

const parts = new Set(['dispatcher', 'retention', 'timer', 'vault'])

describe.each(databases)('every transition by every way as everybody on %s', (database) => {
  let world: World

  beforeAll(async () => {
    world = await startWorld(database)
  })
  afterAll(() => world.close())

  it.each(workflowsOn(database))(
    'should change the state of a %s for nobody who may not',
    async (_, definition) => {
      const { attempts, faults, granted } = await fireAll(world, definition)
      expect(faults).toEqual([])
      expect(await faultsOfAll(world, definition)).toEqual([])
      expect(attempts).toBeGreaterThan(50)

      // Otherwise it would only have shown that nothing works.
      const ofPeople = Object.entries(definition.transitions)
        .filter(([, { roles }]) => roles.some((role) => !parts.has(role)))
        .map(([name]) => name)
        .filter((name) => !guarded.includes(name))
      const fired = new Set(granted.map((name) => name.split(' ')[0]))
      expect(ofPeople.filter((name) => !fired.has(name))).toEqual([])
    },
  )

  it('should leave no event without an audit entry, and no release without an approval', async () => {
    expect(await unaudited(world)).toEqual([])
    expect(await strayReleases(world)).toEqual([])
  })
})
