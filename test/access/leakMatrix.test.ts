import { describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { builtLack } from '../browser/helpers/built.js'
import { reopened } from './matrix/reopened.js'

type Outcome = {
  code: number
  leaks: string[]
  result: { cases: number; leaks: number; roles: number; surfaces: number }
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

/** Where everything has to run, a missing or old build of the app is a failure. */
const isBuilt = process.env.CI !== undefined || builtLack() === null

describe('the leak matrix', () => {
  it(
    'should find no way to a field for anyone who may not read it, nor a canary in bytes and logs',
    async () => {
      const { code, leaks, result } = await run()
      expect(leaks).toEqual([])
      expect(result.cases).toBeGreaterThan(2000)
      expect(result.leaks).toBe(0)
      expect(code).toBe(0)
    },
    40 * minutes,
  )

  it.each(Object.entries(reopened).filter(([, { after }]) => !after || isBuilt))(
    'should turn red for %s',
    async (name, { web = [] }) => {
      const { code, leaks, result } = await run('--reopen', name)
      expect(leaks.length).toBeGreaterThan(0)
      expect(
        web.filter((surface) => !leaks.some((leak) => leak.endsWith(`by ${surface}`))),
      ).toEqual([])
      expect(result.leaks).toBeGreaterThan(0)
      expect(code).toBe(1)
    },
    15 * minutes,
  )
})
