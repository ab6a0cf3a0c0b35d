import type { Socket } from 'node:net'

import type { ServerFault } from './types.js'

import { createReplyReader } from './replyReader.js'

/** The two directions of a session's socket: octets out, whole answers in. */
export type Wire = {
  /** Says goodbye and does not wait long for an answer to it. */
  close: () => void
  destroy: () => void
  /** Answers are waited for anew from now. */
  restart: () => void
  /** Each character is one octet. */
  write: (text: string) => void
}

const farewellMs = 1000

/**
 * Watches a socket that is greeted and logged in.
 *
 * @param args.patience how long the next answer may take, in milliseconds; null while none is due
 * @param args.shortest the shortest patience there is
 */
export const createWire = (args: {
  onAnswer: (answer: string) => void
  onFault: (fault: ServerFault) => void
  patience: () => null | number
  shortest: number
  socket: Socket
}): Wire => {
  const { onAnswer, onFault, patience, shortest, socket } = args
  const read = createReplyReader()
  let since = performance.now()

  socket.on('data', (chunk: Buffer) => {
    const answers = read(chunk)
    if (!answers) {
      return onFault('server-protocol')
    }
    answers.forEach(onAnswer)
  })
  for (const event of ['close', 'end', 'error']) {
    socket.on(event, () => onFault('server-connection'))
  }
  socket.setTimeout(shortest)
  socket.on('timeout', () => {
    const longest = patience()
    if (longest !== null && performance.now() - since >= longest) {
      onFault('server-timeout')
    } else if (!socket.destroyed) {
      socket.setTimeout(shortest)
    }
  })
  socket.resume()

  return {
    close: () => {
      socket.end('QUIT\r\n')
      socket.setTimeout(farewellMs, () => socket.destroy())
    },
    destroy: () => {
      socket.destroy()
    },
    restart: () => {
      since = performance.now()
    },
    write: (text) => {
      if (text !== '') {
        socket.write(text, 'latin1')
      }
    },
  }
}
