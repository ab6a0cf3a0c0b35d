import type { Socket } from 'node:net'

import type { Extensions } from './commands.js'
import type { Job, Mail, Step } from './jobs.js'
import type { Reply, SendOutcome, ServerFault } from './types.js'

import { commandsFor, contentOf } from './commands.js'
import { abandon, settle } from './jobs.js'
import { isAgreementTo, outcomeAfterDot, outcomeBeforeContent } from './outcomes.js'
import { codeOf, parseReply } from './parseReply.js'
import { createWire } from './wire.js'

export type { Mail } from './jobs.js'

/** A mail that was not even begun. */
export const notSent: SendOutcome = {
  class: 'content',
  kind: 'rejected',
  reply: { code: 0, enhanced: null, text: 'refused before sending' },
}

/** What is said and answered on one session, mail after mail. */
export const createConversation = (args: {
  extensions: Extensions
  patience: { command: number; dot: number }
  socket: Socket
}) => {
  const { extensions, patience, socket } = args
  const waiting: Job[] = []
  const expected: { job: Job | null; step: Step }[] = []
  /** The mail whose content the server waits for, while it is noted that it leaves. */
  let beginning: Job | null = null
  let isOpen = true

  /** Ends the session; whatever is not settled yet is settled by how far it got. */
  const fail = (fault: ServerFault, reply: null | Reply = null): void => {
    if (!isOpen) {
      return
    }
    isOpen = false
    wire.destroy()
    const said = expected.splice(0).flatMap(({ job }) => job ?? [])
    new Set([...said, ...(beginning ? [beginning] : []), ...waiting.splice(0)]).forEach((job) =>
      abandon(job, fault, reply),
    )
  }

  const expect = (job: Job | null, ...steps: Step[]): void => {
    if (expected.length === 0) {
      wire.restart()
    }
    steps.forEach((step) => expected.push({ job, step }))
  }

  /** The commands of the next mail, if the one before it is past its own. */
  const nextCommands = (): string => {
    const isTaken =
      beginning !== null ||
      expected.some(({ step }) => step === 'data' || step === 'mail' || step === 'rcpt')
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

  /** Goes on to the next mail, where the session can take it now. */
  const proceed = (first = ''): void => {
    const mayOverlap = extensions.pipelining || expected.length === 0
    wire.write(first + (mayOverlap ? nextCommands() : ''))
  }

  const sendContent = async (job: Job): Promise<void> => {
    beginning = job
    try {
      await job.begin?.()
    } catch {
      return fail('not-begun')
    }
    beginning = null
    if (isOpen) {
      job.stage = 'after-dot'
      expect(job, 'dot')
      proceed(contentOf(job.message))
    }
  }

  const reset = (job: Job, outcome: SendOutcome): void => {
    settle(job, outcome)
    expect(null, 'rset')
    proceed('RSET\r\n')
  }

  const onRefused = (job: Job, outcome: SendOutcome): void => {
    if (outcome.kind === 'server') {
      return fail(outcome.fault, outcome.reply)
    }
    job.outcome ??= outcome
  }

  const onData = (job: Job, outcome: null | SendOutcome): void => {
    if (job.outcome && !outcome) {
      // The server wants content though it refused the recipient: it gets none.
      expect(job, 'empty')
      return wire.write('.\r\n')
    }
    if (!outcome) {
      return void sendContent(job)
    }
    if (!job.outcome) {
      onRefused(job, outcome)
    }
    if (isOpen) {
      reset(job, job.outcome ?? outcome)
    }
  }

  const onEnvelope = (job: Job, step: 'mail' | 'rcpt', outcome: null | SendOutcome): void => {
    if (outcome && !job.outcome) {
      onRefused(job, outcome)
    }
    if (!isOpen || extensions.pipelining) {
      return
    }
    if (job.outcome) {
      return reset(job, job.outcome)
    }
    const [, rcpt, data] = commandsFor(job.envelope, job.message.length, extensions)
    expect(job, step === 'mail' ? 'rcpt' : 'data')
    wire.write(step === 'mail' ? rcpt : data)
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
    if (!isOpen) {
      return
    }
    const { job, step } = expected.shift() ?? { job: null, step: null }
    wire.restart()
    const read = (): Reply => parseReply({ recipient: job?.envelope.to ?? '', response: answer })
    if (step === null) {
      return fail(codeOf(answer) === 421 ? 'server-closing' : 'server-protocol', read())
    }
    if (!job) {
      const isRefused = codeOf(answer) === 421 || codeOf(answer) >= 500
      return isRefused ? fail('server-closing', read()) : proceed()
    }
    switch (step) {
      case 'data':
      case 'mail':
      case 'rcpt': {
        const isWell = isAgreementTo(step, codeOf(answer))
        const outcome = isWell ? null : outcomeBeforeContent(step, read())
        return step === 'data' ? onData(job, outcome) : onEnvelope(job, step, outcome)
      }
      case 'dot':
        return onDot(job, read())
      case 'empty':
        settle(job, job.outcome ?? notSent)
        return proceed()
      case 'rset':
        return proceed()
    }
  }

  const wire = createWire({
    onAnswer: take,
    onFault: fail,
    patience: () => {
      const [next] = expected
      return next ? (next.step === 'dot' ? patience.dot : patience.command) : null
    },
    shortest: Math.min(patience.command, patience.dot),
    socket,
  })

  return {
    carry: (mail: Mail): Promise<SendOutcome> =>
      new Promise((resolve) => {
        const job: Job = { ...mail, outcome: null, resolve, stage: 'before-dot' }
        if (!isOpen) {
          return abandon(job, 'server-connection', null)
        }
        waiting.push(job)
        if (expected.length === 0 || (extensions.pipelining && expected[0]?.step === 'dot')) {
          wire.write(nextCommands())
        }
      }),
    close: (): void => {
      if (isOpen && expected.length === 0 && !beginning) {
        isOpen = false
        wire.close()
      } else {
        fail('server-connection')
      }
    },
    isOpen: (): boolean => isOpen,
  }
}
