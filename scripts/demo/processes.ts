import type { ChildProcess } from 'node:child_process'

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** A TCP port that nothing listens on right now. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') {
    throw new Error('No free port was found (code demo-port).')
  }
  return address.port
}

export type Service = { name: string; stop: () => Promise<void> }

/** Starts a long-running part of the demo; its last lines are shown when it ends by itself. */
export const startService = (args: {
  command: string[]
  env: NodeJS.ProcessEnv
  name: string
  onEnd: (message: string) => void
}): Service => {
  const [program = '', ...rest] = args.command
  const child: ChildProcess = spawn(program, rest, {
    env: args.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let tail = ''
  let isStopping = false
  const keepTail = (chunk: Buffer): void => {
    tail = (tail + chunk.toString()).slice(-2000)
  }
  child.stdout?.on('data', keepTail)
  child.stderr?.on('data', keepTail)
  child.on('exit', (code) => {
    if (!isStopping) {
      args.onEnd(`The ${args.name} ended by itself (exit ${code ?? 'by signal'}).\n${tail}`)
    }
  })
  return {
    name: args.name,
    stop: async () => {
      isStopping = true
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        const timer = setTimeout(() => child.kill('SIGKILL'), 5_000)
        await once(child, 'exit')
        clearTimeout(timer)
      }
    },
  }
}

/** Waits until the address answers with any status, at most `seconds`. */
export const waitForAnswer = async (url: string, seconds: number): Promise<void> => {
  const until = Date.now() + seconds * 1000
  while (Date.now() < until) {
    const answer = await fetch(url).catch(() => null)
    if (answer && answer.status < 500) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`No answer from ${url} within ${seconds} seconds (code demo-no-answer).`)
}
