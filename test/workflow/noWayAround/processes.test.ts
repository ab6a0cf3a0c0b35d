import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { databases } from '../../helpers/boot.js'
import { faultsOf, logOf } from './judge.js'
import { place } from './place.js'
import { startWorld, type World } from './world.js'

jest.setTimeout(300_000)

const shots = [
  { slug: 'event', state: 'planned', transition: 'prepare' },
  { slug: 'newsletter', state: 'draft', transition: 'approve' },
  { slug: 'publication', state: 'review', transition: 'accept' },
] as const

describe.each(databases)('two processes at once on %s', (database) => {
  let world: World

  beforeAll(async () => {
    world = await startWorld(database)
  })
  afterAll(() => world.close())

  it('should let one of all who fire take the step, and only one who may', async () => {
    const child = spawn(
      process.execPath,
      ['scripts/run.mjs', 'test/workflow/noWayAround/other.ts'],
      {
        env: { ...process.env, ...world.app.environment },
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    )
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const ended = once(child, 'exit')
    while (!output.startsWith('ready\n') && child.exitCode === null) {
      await Promise.race([once(child.stdout, 'data'), ended])
    }
    const targets = await Promise.all(
      shots.map(async ({ slug, ...shot }) => {
        const definition = world.definitions.find((each) => each.slug === slug)!
        const id = await place(world, definition, shot.state)
        return { ...shot, id, definition, before: (await logOf(world, definition, id)).length }
      }),
    )
    const calls = targets.flatMap(({ id, before, definition, transition }) =>
      world.people.map(({ token }) => ({
        body: { expectedSequence: before },
        route: `/${definition.collection}/${id}/workflow/${transition}`,
        token,
      })),
    )
    child.stdin.write(`${JSON.stringify(calls)}\n`)
    const answers = await Promise.all(
      calls.map(({ route, ...options }) => world.app.rest('POST', route, options)),
    )
    await ended
    const statuses = [
      ...answers.map(({ status }) => status),
      ...(JSON.parse(output.replace('ready\n', '')) as number[]),
    ]

    expect(statuses.filter((status) => status === 200)).toHaveLength(targets.length)
    expect(statuses.filter((status) => status >= 500)).toEqual([])
    for (const { id, before, definition } of targets) {
      const [event] = (await logOf(world, definition, id)).slice(before)
      const someone = world.people.find(({ user }) => String(user?.id) === event?.actor.id)!
      const { events, faults } = await faultsOf({
        id,
        before,
        definition,
        isAccepted: true,
        someone,
        world,
      })
      expect(faults).toEqual([])
      expect(events).toHaveLength(1)
    }
  })
})
