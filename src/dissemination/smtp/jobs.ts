import type { Outgoing } from '../mime/mailForRecipient.js'
import type { Envelope, Reply, SendOutcome, ServerFault } from './types.js'

/** A mail to hand over. Its content leaves once `begin` has noted that it does. */
export type Mail = { begin?: () => Promise<void>; envelope: Envelope; message: Outgoing }

/** A mail on its way, and how far it is. */
export type Job = {
  /** What came of it already, while answers to its other commands are still on their way. */
  outcome: null | SendOutcome
  resolve: (outcome: SendOutcome) => void
  stage: 'after-dot' | 'before-dot'
} & Mail

/** The command that an answer is waited for; `empty` is the end of a mail without content. */
export type Step = 'data' | 'dot' | 'empty' | 'mail' | 'rcpt' | 'rset'

export const settle = (job: Job, outcome: SendOutcome): void => {
  job.outcome = outcome
  job.resolve(outcome)
}

/** What becomes of a mail whose session ends: that is decided by how far it got. */
export const abandon = (job: Job, fault: ServerFault, reply: null | Reply): void => {
  job.resolve(
    job.outcome ??
      (job.stage === 'after-dot'
        ? { kind: 'unknown' }
        : { fault, kind: 'server', reply, stage: 'before-dot' }),
  )
}
