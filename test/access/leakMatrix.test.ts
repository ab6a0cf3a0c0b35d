import { beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { builtLack } from '../../scripts/built.mjs'
import { reopened } from './matrix/reopened.js'

type Proof = { leaks: number; missed: string[]; name: string }

type Outcome = {
  code: number
  leaks: string[]
  result: { cases: number; leaks: number; reopened?: Proof[]; roles: number; surfaces: number }
}

/** Runs the command itself: what is proven here is what anyone can run. */
const run = async (...options: string[]): Promise<Outcome> => {
  const child = spawn(process.execPath, [
    'scripts/run.mjs',
    'scripts/leak-matrix.ts',
    '--json',
    ...options,
  ])
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const [code] = (await once(child, 'close')) as [number]
  const lines = output.trim().split('\n')
  return {
    code,
    leaks: lines.filter((line) => /^(?:LEAK|BLIND)/.test(line)),
    result: JSON.parse(lines.at(-1) ?? '') as Outcome['result'],
  }
}

const minutes = 60_000

describe('the leak matrix', () => {
  it(
    'should find no way to a field for anyone who may not read it, nor a canary in bytes and logs',
    async () => {
      // Where everything has to run, a missing or old build of the app is a failure.
      expect(process.env.CI ? builtLack() : null).toBeNull()
      const { code, leaks, result } = await run()
      expect(leaks).toEqual([])
      expect(result.cases).toBeGreaterThan(20_000)
      expect(result.leaks).toBe(0)
      expect(code).toBe(0)
    },
    20 * minutes,
  )

  it(
    'should tell nobody who may not know it whose a document is, on no page and in no mail either',
    async () => {
      const { code, leaks, result } = await run('--partner')
      expect(leaks).toEqual([])
      expect(result.cases).toBeGreaterThan(500)
      expect(code).toBe(0)
      // Leaks by the site and by mail that were put back were seen.
      expect(result.reopened?.length).toBe(builtLack() ? 2 : 4)
      for (const { leaks: seen, missed } of result.reopened ?? []) {
        expect(missed).toEqual([])
        expect(seen).toBeGreaterThan(0)
      }
    },
    8 * minutes,
  )

  describe('with known leaks put back', () => {
    let outcome: Outcome

    beforeAll(async () => {
      outcome = await run('--reopen', 'all')
    }, 10 * minutes)

    it.each(Object.keys(reopened))('should turn red for %s', (name) => {
      const proof = outcome.result.reopened?.find((each) => each.name === name)
      expect(proof?.missed).toEqual([])
      expect(proof?.leaks).toBeGreaterThan(0)
      expect(outcome.code).toBe(1)
    })
  })
})
