import type { AddressInfo, Socket } from 'node:net'

import { connect, createServer } from 'node:net'

/** Stands between an app and a server that it needs, and takes the server away from it. */
export type TcpProxy = {
  /** Ends all connections and refuses new ones, as a server that was stopped. */
  close: () => Promise<void>
  /** Hears what is said to the server from now on. */
  listen: (heard: (chunk: Buffer) => void) => void
  open: () => Promise<void>
  port: number
  /** Takes connections and lets nothing through any more, as a server that hangs. */
  stall: () => void
}

export const tcpProxy = async (target: { host: string; port: number }): Promise<TcpProxy> => {
  const pairs = new Set<[Socket, Socket]>()
  let isStalled = false
  let hear: (chunk: Buffer) => void = () => undefined

  const destroyAll = (): void => pairs.forEach((pair) => pair.forEach((each) => each.destroy()))

  const server = createServer((near) => {
    // One that came in while it was being closed would keep it from ever being closed.
    if (!server.listening) {
      near.destroy()
      return
    }
    const far = connect(target)
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    near.on('data', (chunk: Buffer) => hear(chunk))
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (chunk: Buffer) => isStalled || to.write(chunk))
      from.on('error', () => undefined)
      from.on('close', () => {
        to.destroy()
        pairs.delete(pair)
      })
    }
  })
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo

  return {
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      destroyAll()
      await closed
    },
    listen: (heard) => {
      hear = heard
    },
    open: async () => {
      isStalled = false
      if (!server.listening) {
        await listen(port)
      }
    },
    port,
    stall: () => {
      isStalled = true
    },
  }
}
