import { spawn } from 'node:child_process'
import { once } from 'node:events'

import type { TransitionResult } from '../../src/workflow/index.js'
import type { Database } from './app.js'

export type Outcome = { code: string } | TransitionResult

/** Lets several processes fire the same transitions on the same documents at the same moment. */
export const contend = async (args: {
  database: Database
  documents: string[]
  processes: number
  url: string
}): Promise<Outcome[]> => {
  const contenders = Array.from({ length: args.processes }, () => {
    const child = spawn(
      process.execPath,
      ['scripts/run.mjs', 'test/workflow/contender.ts', args.database, args.url, ...args.documents],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    )
    const chunks: Buffer[] = []
    let started: () => void = () => undefined
    const ready = new Promise<void>((resolve) => {
      started = resolve
    })
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      started()
    })
    return { child, chunks, ended: once(child, 'exit'), ready }
  })
  try {
    await Promise.all(contenders.map(({ ended, ready }) => Promise.race([ready, ended])))
    contenders.forEach(({ child }) => child.stdin.end('go\n'))
    await Promise.all(contenders.map(({ ended }) => ended))
  } finally {
    contenders.forEach(({ child }) => child.kill())
  }
  return contenders.flatMap(
    ({ chunks }) =>
      JSON.parse(Buffer.concat(chunks).toString().split('ready\n')[1] ?? '[]') as Outcome[],
  )
}
