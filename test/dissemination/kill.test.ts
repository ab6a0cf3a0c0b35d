import type { ChildProcess } from 'node:child_process'

import { expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { scriptedServer } from './helpers/scriptedServer.js'

const recipients = 240
const workers = 2
const connections = 5

type Outcome = { code: null | number; deliveries: Record<string, number> }

it('should lose no mail and send none twice when all of it is killed again and again', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'elchi-kill-'))
  const killAt = [30, 90, 150]
  let running: ChildProcess | undefined
  const server = await scriptedServer({
    dot: ({ mail }) => {
      if (mail >= (killAt[0] ?? Infinity) && running?.pid) {
        killAt.shift()
        // The whole group: the workers die in the middle of what they do.
        process.kill(-running.pid, 'SIGKILL')
      }
      return '250 2.0.0 queued'
    },
  })
  const run = async (): Promise<Outcome> => {
    running = spawn(
      process.execPath,
      [
        'scripts/run.mjs',
        'bench/index.ts',
        'send',
        ...['--recipients', String(recipients), '--smtp', server.url],
        ...['--dir', directory, '--workers', String(workers)],
      ],
      { detached: true, stdio: ['ignore', 'pipe', 'ignore'] },
    )
    let output = ''
    running.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const [code] = (await once(running, 'close')) as [null | number]
    const last = output.trim().split('\n').at(-1) ?? ''
    return { code, deliveries: last.startsWith('{') ? JSON.parse(last).deliveries : {} }
  }
  try {
    let kills = 0
    let end = await run()
    while (end.code !== 0 && kills < 6) {
      kills += 1
      end = await run()
    }
    expect(kills).toBeGreaterThanOrEqual(2)
    const { accepted = 0, unknown = 0 } = end.deliveries
    expect(accepted + unknown).toBe(recipients)
    expect(unknown).toBeLessThanOrEqual(kills * workers * connections)
    const reached = server.mails.map(({ recipient }) => recipient)
    expect(new Set(reached).size).toBe(reached.length)
    expect(reached.length).toBeGreaterThanOrEqual(accepted)
  } finally {
    await server.close()
    await rm(directory, { force: true, recursive: true })
  }
}, 400_000)
