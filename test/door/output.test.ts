import { describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'

const canary = 'Amina'

/** Runs code in a process of its own, behind one of the two guards, and gives what it printed. */
const run = async (guard: 'endOnFault' | 'redactOutput', code: string) => {
  const script = `
    const { compile, compiled } = await import('./scripts/compile.mjs')
    compile()
    const { ${guard} } = await import(compiled('src/exports/output.ts'))
    ${guard}()
    ${code}`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, CANARY: canary },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const [exit] = (await once(child, 'close')) as [number]
  return { exit, output }
}

const failure = `Object.assign(new Error('params: ${canary}'), { code: 'SQLITE_BUSY' })`

describe('what a command prints of a fault that nobody takes', () => {
  it.each([
    ['an exception', `throw ${failure}`],
    ['an exception later', `setTimeout(() => { throw ${failure} })`],
    [
      'a rejection',
      `void Promise.reject(${failure}); await new Promise((end) => setTimeout(end, 5000))`,
    ],
    ['an awaited rejection', `await Promise.reject(${failure})`],
  ])('should be the code and the place of %s, and end it', async (_, code) => {
    const { exit, output } = await run('endOnFault', code)
    expect(exit).toBe(1)
    expect(output).toMatch(/SQLITE_BUSY/)
    expect(output).toMatch(/ at /)
    expect(output).not.toContain(canary)
  })

  it('should say what our own errors say', async () => {
    const { output } = await run(
      'endOnFault',
      `throw Object.assign(new Error('Set ELCHI_KEYS (code keys-missing).'), { code: 'keys-missing' })`,
    )
    expect(output).toMatch(/Set ELCHI_KEYS/)
  })

  it('should leave a rejection to a listener of its own', async () => {
    const { exit, output } = await run(
      'endOnFault',
      `process.on('unhandledRejection', () => console.log('taken')); void Promise.reject(${failure})`,
    )
    expect({ exit, output }).toEqual({ exit: 0, output: 'taken\n' })
  })
})

describe('what a server prints', () => {
  it('should hold nothing of what was to be stored, however it is printed', async () => {
    const { output } = await run(
      'redactOutput',
      `await import('./test/door/helpers/talkative.mjs')
       for (const fault of ['uncaughtException', 'unhandledRejection']) {
         process.on(fault, (error) => console.error(fault + ':', error))
       }
       process.kill(process.pid, 'SIGUSR2')
       await new Promise((end) => setTimeout(end, 500))`,
    )
    expect(output).not.toContain(canary)
    expect(output).toMatch(/SQLITE_BUSY/)
    expect(output).toMatch(/unhandledRejection:/)
    expect(output).toMatch(/talkative\.mjs/)
  })

  it('should still say how the server fares, and of a request no more than its outcome', async () => {
    const { output } = await run(
      'redactOutput',
      `console.log(' ✓ Ready in 900ms')
       console.log(' GET /publications?search=' + process.env.CANARY + ' 200 in 84ms (render: 60ms)')
       process.stdout.write(' POST /api/users/' + process.env.CANARY + ' 500 in 1.2s\\n')`,
    )
    expect(output).not.toContain(canary)
    expect(output.split('\n').map((line) => line.trim())).toEqual([
      '✓ Ready in 900ms',
      'GET 200 in 84ms',
      'POST 500 in 1.2s',
      '',
    ])
  })
})
