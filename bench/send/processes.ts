import type { ChildProcess } from 'node:child_process'

import { fork } from 'node:child_process'
import { once } from 'node:events'

/** Starts a TypeScript file of the benchmark as a process that ends with this one. */
export const start = (
  file: string,
  args: string[] = [],
  env: Record<string, string> = {},
): ChildProcess =>
  fork('scripts/run.mjs', [`bench/send/${file}.ts`, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 2, 'inherit', 'ipc'],
  })

/** The next message of a process that has this field, if one is named; rejects at its end. */
export const messageOf = async <T>(child: ChildProcess, field?: string): Promise<T> => {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A process of the benchmark ended early (code ${String(code)}).`)
  })
  ended.catch(() => undefined)
  for (;;) {
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [T]
    const isIt = !field || (typeof message === 'object' && message !== null && field in message)
    if (isIt) {
      return message
    }
  }
}

export const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill()
    await once(child, 'exit')
  }
}

/** A mail server that keeps nothing, for as long as `run` takes. */
export const withSink = async <T>(
  run: (url: string, sink: ChildProcess) => Promise<T>,
): Promise<T> => {
  const sink = start('sink')
  try {
    return await run(`smtp://127.0.0.1:${await messageOf<number>(sink)}`, sink)
  } finally {
    await stop(sink)
  }
}
