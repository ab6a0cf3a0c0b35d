import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { redirect: 'manual' })).status < 500
  } catch {
    return false
  }
}

const patience = 240

/** Starts the built app on a free port, as in production; ready when the sign-in page answers. */
export const startServer = async (
  environment: Record<string, string>,
): Promise<{
  log: () => string
  /** Sends the server's process a signal. */
  signal: (name: NodeJS.Signals) => void
  stop: () => Promise<void>
  url: string
}> => {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(
    process.execPath,
    [
      path.resolve('node_modules/next/dist/bin/next'),
      'start',
      '-p',
      String(port),
      '--keepAliveTimeout',
      '600000',
    ],
    {
      env: { ...process.env, ...environment, NODE_ENV: 'production', SERVER_URL: url },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  // Also where the caller ends by a fault.
  process.once('exit', () => child.kill())
  let log = ''
  const keep = (chunk: Buffer) => {
    log += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = once(child, 'exit')
  for (let tries = 0; !(await answers(`${url}/admin/login`)); tries += 1) {
    if (child.exitCode !== null || tries > patience) {
      child.kill()
      throw new Error(`The app did not start:\n${log.slice(-4000)}`)
    }
    await wait(500)
  }
  return {
    log: () => log,
    signal: (name) => child.kill(name),
    stop: async () => {
      child.kill()
      await ended
    },
    url,
  }
}
