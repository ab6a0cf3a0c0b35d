import type { AddressInfo, Socket } from 'node:net'

import { createServer } from 'node:net'

/**
 * A mail server on this machine that keeps no mail: a process of its own, so that its work is not
 * counted as the sender's. It says its port first. Told to count, it says whenever so many mails
 * more were taken; asked with anything else, how many it took, and how many came twice.
 */
let mails = 0
let octets = 0
let isCounting = false
let everySo = Infinity
const taken = new Map<string, number>()

const count = (recipient: string): void => {
  taken.set(recipient, (taken.get(recipient) ?? 0) + 1)
  if (mails % everySo === 0) {
    process.send?.({ mails })
  }
}

const greeting = '220 sink.example ESMTP\r\n'
const offers =
  '250-sink.example\r\n250-PIPELINING\r\n250-SIZE\r\n250-ENHANCEDSTATUSCODES\r\n250 DSN\r\n'
const end = Buffer.from('\r\n.\r\n')

const answerTo = (line: string): string => {
  const verb = line.slice(0, 4).toUpperCase()
  return verb === 'EHLO' ? offers : verb === 'DATA' ? '354 go ahead\r\n' : '250 2.0.0 ok\r\n'
}

const converse = (socket: Socket): void => {
  let isContent = false
  let recipient = ''
  let rest: Buffer = Buffer.alloc(0)
  socket.setNoDelay(true)
  socket.on('error', () => undefined)
  socket.write(greeting)
  socket.on('data', (chunk: Buffer) => {
    let data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    let answer = ''
    for (;;) {
      const at = data.indexOf(isContent ? end : '\n')
      if (at < 0) {
        break
      }
      if (isContent) {
        mails += 1
        octets += at
        isContent = false
        if (isCounting) {
          count(recipient)
        }
        answer += '250 2.0.0 queued\r\n'
        data = data.subarray(at + end.length)
        continue
      }
      const line = data.toString('latin1', 0, at)
      data = data.subarray(at + 1)
      if (/^quit/i.test(line)) {
        socket.end(`${answer}221 bye\r\n`)
        return
      }
      isContent = /^data/i.test(line)
      if (isCounting && /^rcpt/i.test(line)) {
        recipient = /<(.*)>/.exec(line)?.[1] ?? ''
      }
      answer += answerTo(line)
    }
    rest = Buffer.from(data)
    if (answer) {
      socket.write(answer)
    }
  })
}

const server = createServer(converse)
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('message', (message) => {
  if (typeof message === 'object' && message !== null && 'everySo' in message) {
    isCounting = true
    everySo = Number(message.everySo)
    return
  }
  process.send?.({ octets, recipients: taken.size, taken: mails })
})
process.on('disconnect', () => process.exit(0))
