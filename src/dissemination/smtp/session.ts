import type { Socket } from 'node:net'

import type { Outgoing } from '../mime/mailForRecipient.js'
import type { Extensions } from './commands.js'
import type { Envelope, Reply, SendOutcome, ServerFault } from './types.js'

import { commandsFor, contentOf, isPlain } from './commands.js'
import { outcomeAfterDot, outcomeBeforeContent } from './outcomes.js'
import { parseReply } from './parseReply.js'
import { createReplyReader } from './replyReader.js'

/** A mail to hand over. `begin` is called before its first octet leaves. */
export type Mail = { begin?: () => void; envelope: Envelope; message: Outgoing }

/** An open session with a server. */
export type SmtpSession = {
  close: () => void
  /** How many mails it takes at once: the next one's envelope travels with the last one's end. */
  depth: number
  /** False once the session cannot carry another mail. */
  isOpen: () => boolean
  send: (mail: Mail) => Promise<SendOutcome>
}

type Step = 'data' | 'dot' | 'empty' | 'mail' | 'rcpt' | 'rset'

type Job = {
  /** What came of it already, while answers to its other commands are still on their way. */
  outcome: null | SendOutcome
  resolve: (outcome: SendOutcome) => void
  stage: 'after-dot' | 'before-dot'
} & Mail

const notSent: SendOutcome = {
  class: 'content',
  kind: 'rejected',
  reply: { code: 0, enhanced: null, text: 'refused before sending' },
}

/**
 * Carries mails over a socket that is greeted and logged in. Knows at every moment how far each
 * mail is: only after its final dot can the server have it.
 *
 * With PIPELINING (RFC 2920) the commands of a mail leave together, and with the content of the
 * mail before it, so that a mail costs one round trip.
 *
 * @param args.patience milliseconds without an answer: to a command, to the final dot
 */
export const createSession = (args: {
  extensions: Extensions
  patience: { command: number; dot: number }
  socket: Socket
}): SmtpSession => {
  const { extensions, patience, socket } = args
  const read = createReplyReader()
  const waiting: Job[] = []
  const expected: { job: Job | null; step: Step }[] = []
  let isOpen = true
  let waitsSince = Date.now()

  const settle = (job: Job, outcome: SendOutcome): void => {
    job.outcome = outcome
    job.resolve(outcome)
  }

  /** Ends the session; whatever is not settled yet is settled by how far it got. */
  const fail = (fault: ServerFault, reply: null | Reply = null): void => {
    if (!isOpen) {
      return
    }
    isOpen = false
    socket.destroy()
    const jobs = new Set([...expected.splice(0).flatMap(({ job }) => job ?? []), ...waiting])
    waiting.length = 0
    for (const job of jobs) {
      job.resolve(
        job.outcome ??
          (job.stage === 'after-dot'
            ? { kind: 'unknown' }
            : { fault, kind: 'server', reply, stage: 'before-dot' }),
      )
    }
  }

  const expect = (job: Job | null, ...steps: Step[]): void => {
    if (expected.length === 0) {
      waitsSince = Date.now()
    }
    steps.forEach((step) => expected.push({ job, step }))
  }

  /** The commands of the next mail, if the one before it is past its own. */
  const nextCommands = (): string => {
    const isTaken = expected.some(
      ({ step }) => step === 'data' || step === 'mail' || step === 'rcpt',
    )
    const job = isTaken ? undefined : waiting.shift()
    if (!job) {
      return ''
    }
    const [mail, ...others] = commandsFor(job.envelope, job.message.length, extensions)
    if (extensions.pipelining) {
      expect(job, 'mail', 'rcpt', 'data')
      return [mail, ...others].join('')
    }
    expect(job, 'mail')
    return mail
  }

  const write = (...pieces: (Buffer | string)[]): void => {
    const buffers = pieces.flatMap((piece) =>
      typeof piece !== 'string' ? [piece] : piece ? [Buffer.from(piece, 'latin1')] : [],
    )
    const [only] = buffers
    if (only) {
      // One write costs less than the copy.
      socket.write(buffers.length > 1 ? Buffer.concat(buffers) : only)
    }
  }

  /** Goes on to the next mail, where the session can take it now. */
  const proceed = (...first: (Buffer | string)[]): void => {
    const mayOverlap = extensions.pipelining || expected.length === 0
    write(...first, mayOverlap ? nextCommands() : '')
  }

  const sendContent = (job: Job): void => {
    try {
      job.begin?.()
    } catch {
      return fail('not-begun')
    }
    job.stage = 'after-dot'
    expect(job, 'dot')
    proceed(...contentOf(job.message))
  }

  const onRefused = (job: Job, outcome: SendOutcome): void => {
    if (outcome.kind === 'server') {
      return fail(outcome.fault, outcome.reply)
    }
    job.outcome ??= outcome
  }

  const onData = (job: Job, reply: Reply): void => {
    const outcome = outcomeBeforeContent('data', reply)
    if (job.outcome && !outcome) {
      // The server wants content though it refused the recipient: it gets none.
      expect(job, 'empty')
      return write('.\r\n')
    }
    if (!outcome) {
      return sendContent(job)
    }
    if (!job.outcome) {
      onRefused(job, outcome)
    }
    if (isOpen) {
      settle(job, job.outcome ?? outcome)
      expect(null, 'rset')
      proceed('RSET\r\n')
    }
  }

  const onEnvelope = (job: Job, step: 'mail' | 'rcpt', reply: Reply): void => {
    const outcome = job.outcome ? null : outcomeBeforeContent(step, reply)
    if (outcome) {
      onRefused(job, outcome)
    }
    if (!isOpen || extensions.pipelining) {
      return
    }
    if (job.outcome) {
      settle(job, job.outcome)
      expect(null, 'rset')
      return write('RSET\r\n')
    }
    const [, rcpt, data] = commandsFor(job.envelope, job.message.length, extensions)
    expect(job, step === 'mail' ? 'rcpt' : 'data')
    write(step === 'mail' ? rcpt : data)
  }

  const onDot = (job: Job, reply: Reply): void => {
    const outcome = outcomeAfterDot(reply)
    settle(job, outcome)
    if (outcome.kind === 'unknown' || reply.code === 421) {
      fail('server-closing', reply)
    } else {
      proceed()
    }
  }

  const take = (answer: string): void => {
    const { job, step } = expected.shift() ?? { job: null, step: null }
    waitsSince = Date.now()
    const reply = parseReply({ recipient: job?.envelope.to ?? '', response: answer })
    if (step === null) {
      return fail(reply.code === 421 ? 'server-closing' : 'server-protocol', reply)
    }
    if (!job) {
      return reply.code === 421 || reply.code >= 500 ? fail('server-closing', reply) : proceed()
    }
    switch (step) {
      case 'data':
        return onData(job, reply)
      case 'dot':
        return onDot(job, reply)
      case 'empty':
        settle(job, job.outcome ?? notSent)
        return proceed()
      case 'mail':
      case 'rcpt':
        return onEnvelope(job, step, reply)
      case 'rset':
        return proceed()
    }
  }

  socket.on('data', (chunk: Buffer) => {
    const answers = read(chunk)
    if (!answers) {
      return fail('server-protocol')
    }
    answers.forEach((answer) => isOpen && take(answer))
  })
  socket.on('error', () => fail('server-connection'))
  socket.on('close', () => fail('server-connection'))
  socket.on('end', () => fail('server-connection'))
  socket.setTimeout(Math.min(patience.command, patience.dot))
  socket.on('timeout', () => {
    const [next] = expected
    const longest = next?.step === 'dot' ? patience.dot : patience.command
    if (next && Date.now() - waitsSince >= longest) {
      fail('server-timeout')
    } else if (isOpen) {
      socket.setTimeout(Math.min(patience.command, patience.dot))
    }
  })
  socket.resume()

  return {
    close: () => {
      if (isOpen && expected.length === 0) {
        isOpen = false
        socket.end('QUIT\r\n')
        socket.setTimeout(1000, () => socket.destroy())
      } else {
        fail('server-connection')
      }
    },
    depth: extensions.pipelining ? 2 : 1,
    isOpen: () => isOpen,
    send: (mail) =>
      new Promise((resolve) => {
        if (!isPlain(mail.envelope)) {
          return resolve(notSent)
        }
        const job: Job = { ...mail, outcome: null, resolve, stage: 'before-dot' }
        waiting.push(job)
        if (!isOpen) {
          waiting.length = 0
          return resolve({
            fault: 'server-connection',
            kind: 'server',
            reply: null,
            stage: 'before-dot',
          })
        }
        if (expected.length === 0 || (extensions.pipelining && expected[0]?.step === 'dot')) {
          write(nextCommands())
        }
      }),
  }
}
