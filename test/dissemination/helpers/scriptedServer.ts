import type { AddressInfo, Socket } from 'node:net'

import { afterEach } from '@jest/globals'
import { createServer } from 'node:net'

/**
 * What a script answers: a reply, at once or `after` something, nothing at all (`stall`), or an end
 * of the connection (`drop`).
 */
export type Answer = { after?: Promise<unknown>; reply: string; then?: 'drop' } | string

export type Moment = 'auth' | 'data' | 'dot' | 'ehlo' | 'greeting' | 'mail' | 'rcpt' | 'rset'

export type Script = Partial<
  Record<
    Moment,
    (args: { connection: number; line: string; mail: number; recipient: string }) => Answer
  >
>

const usual: Record<Moment, string> = {
  auth: '235 2.7.0 ok',
  data: '354 go ahead',
  dot: '250 2.0.0 queued',
  ehlo: '250-scripted.example\r\n250-PIPELINING\r\n250-ENHANCEDSTATUSCODES\r\n250 DSN',
  greeting: '220 scripted.example ESMTP',
  mail: '250 2.1.0 ok',
  rcpt: '250 2.1.5 ok',
  rset: '250 2.0.0 ok',
}

const momentOf = (line: string): Moment | null => {
  const verb = /^[A-Z]+/i.exec(line)?.[0].toLowerCase() ?? ''
  return verb === 'helo' ? 'ehlo' : verb in usual ? (verb as Moment) : null
}

/** A mail without the dots that its way through SMTP put before others (RFC 5321, 4.5.2). */
export const unstuffed = (data: string): string => data.replaceAll('\r\n..', '\r\n.')

/** An SMTP server that does what the script says, and keeps every mail whose dot it has seen. */
export const scriptedServer = async (script: Script = {}) => {
  const mails: { data: string; recipient: string; sender: string }[] = []
  const sockets = new Set<Socket>()
  let connections = 0

  const converse = (socket: Socket): void => {
    const connection = (connections += 1)
    let buffered = ''
    let isData = false
    let isStalled = false
    let hasRecipient = false
    let recipient = ''
    let sender = ''
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)

    const answer = (moment: Moment, line: string): void => {
      const scripted = script[moment]?.({ connection, line, mail: mails.length, recipient })
      const refusesData = moment === 'data' && !hasRecipient
      const what = scripted ?? (refusesData ? '554 5.5.1 no valid recipients' : usual[moment])
      if (moment === 'rcpt' || moment === 'mail') {
        hasRecipient = moment === 'rcpt' && typeof what === 'string' && what.startsWith('2')
      }
      if (what === 'drop') {
        socket.destroy()
      } else if (what === 'stall') {
        isStalled = true
      } else if (typeof what === 'string') {
        socket.write(`${what}\r\n`)
        isData = moment === 'data' && what.startsWith('3')
      } else if (what.after) {
        isStalled = true
        void what.after.then(() => {
          isStalled = false
          socket.write(`${what.reply}\r\n`)
          read()
        })
      } else {
        socket.write(`${what.reply}\r\n`, () => what.then && socket.destroy())
      }
    }
    const take = (line: string): void => {
      if (/^quit/i.test(line)) {
        socket.end('221 bye\r\n')
        return
      }
      const address = /<([^>]*)>/.exec(line)?.[1] ?? ''
      const moment = momentOf(line)
      if (moment === 'mail') {
        sender = address
      }
      if (moment === 'rcpt') {
        recipient = address
      }
      if (moment) {
        answer(moment, line)
      } else {
        socket.write('502 5.5.1 not implemented\r\n')
      }
    }
    const read = (): void => {
      while (!isStalled && !socket.destroyed) {
        const text = isData ? `\r\n${buffered}` : buffered
        const end = text.indexOf(isData ? '\r\n.\r\n' : '\r\n')
        if (end < 0) {
          return
        }
        const piece = isData ? text.slice(2, end) : text.slice(0, end)
        buffered = text.slice(end + (isData ? 5 : 2))
        if (isData) {
          isData = false
          mails.push({ data: piece, recipient, sender })
          answer('dot', piece)
        } else {
          take(piece)
        }
      }
    }
    socket.on('data', (chunk: Buffer) => {
      buffered += chunk.toString('latin1')
      read()
    })
    answer('greeting', '')
  }

  const server = createServer(converse)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    close: async (): Promise<void> => {
      for (const socket of sockets) {
        socket.destroy()
      }
      await new Promise((resolve) => server.close(resolve))
    },
    connections: () => connections,
    mails,
    url: `smtp://127.0.0.1:${port}`,
  }
}

/** Starts scripted servers that end with the test. */
export const scriptedServers = () => {
  const started: { close: () => Promise<void> }[] = []
  afterEach(async () => {
    await Promise.all(started.splice(0).map((server) => server.close()))
  })
  return async (script?: Script) => {
    const server = await scriptedServer(script)
    started.push(server)
    return server
  }
}
