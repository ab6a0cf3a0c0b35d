import type { SendOutcome } from '../smtp/types.js'
import type { Queued } from './hand.js'

type Ended = { outcome: SendOutcome; queued: Queued }

/** So many lasting refusals one after another, with no mail taken, are the server's own matter. */
const inARow = 10

/** Whether a refusal may be a rule of the server, such as who may relay: no code names the mailbox. */
const isDoubtful = (outcome: SendOutcome): boolean =>
  outcome.kind === 'rejected' &&
  outcome.reply.code >= 500 &&
  !(outcome.reply.enhanced && (outcome.class === 'address' || outcome.class === 'full'))

const asFault = ({ outcome, queued }: Ended): Ended => ({
  outcome: {
    fault: 'server-refuses',
    kind: 'server',
    reply: 'reply' in outcome ? outcome.reply : null,
    stage: 'before-dot',
  },
  queued,
})

/**
 * Holds lasting refusals back until the server takes a mail, as a changed relay or a filter refuses
 * everybody: after a row of them they are the server's fault, and the mails stay in the queue.
 */
export const createDoubts = () => {
  const held: Ended[] = []
  let isOfServer = false
  return {
    /** Nothing more will tell: gives what is held back, to be believed. */
    believe: (): Ended[] => held.splice(0),
    isOfServer: (): boolean => isOfServer,
    /** Takes note of what became of a mail; gives what is certain from now on. */
    note: (ended: Ended): Ended[] => {
      if (ended.outcome.kind === 'accepted') {
        return held.length > 0 ? [...held.splice(0), ended] : [ended]
      }
      if (!isDoubtful(ended.outcome)) {
        return [ended]
      }
      held.push(ended)
      isOfServer ||= held.length >= inARow
      return isOfServer ? held.splice(0).map(asFault) : []
    },
  }
}
