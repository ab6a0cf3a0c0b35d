import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'

import type { ListRow } from '../audience/types.js'
import type { ReaderKeys } from '../openpgp/types.js'
import type { QueueEnd } from '../sending/sendQueue.js'
import type { Sessions } from '../sending/sessions.js'
import type { DisseminationRow } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { isWithdrawal, requireMayLeave, withoutContent } from '../followUp/requireMayLeave.js'
import { openJournal } from '../journal/journal.js'
import { clearJournals } from '../journal/remains.js'
import { openBatches } from '../outbox/batches.js'
import { outboxOf } from '../outbox/store/index.js'
import { createBatchSource } from '../sending/batchSource.js'
import { domainHoldsOf } from '../sending/domainHolds.js'
import { createMailMaker } from '../sending/mailMaker.js'
import { createRenderings } from '../sending/renderings.js'
import { parseSender } from '../sending/sender.js'
import { sendQueue } from '../sending/sendQueue.js'
import { overTLS } from '../sending/sessions.js'
import { createSift } from '../sending/sift.js'
import { finish } from './finish.js'
import { mayGoOn, maySend } from './standing.js'
import { keepMessageDomain, listsOf, note } from './store.js'

/** Sends what is due of one dissemination and ends it when nothing is left. */
export const sendDissemination = async (args: {
  dissemination: DisseminationRow
  payload: Payload
  sessions: Sessions
  signal?: AbortSignal
  worker: string
}): Promise<QueueEnd> => {
  const { dissemination, payload, signal } = args
  const { clock, dissemination: options, smtp } = optionsOf(payload)
  const worker = `${args.worker}-${randomUUID().slice(0, 8)}`
  const release = await requireMayLeave(payload, dissemination)
  const sender = parseSender(smtp.from)
  const outbox = outboxOf(payload)
  const lists = new Map<string, ListRow>()
  const readLists = async (): Promise<void> => {
    const now = await listsOf(payload, dissemination)
    lists.clear()
    now.forEach((list) => lists.set(list.id, list))
  }
  const isStrict = (): boolean => [...lists.values()].some(({ tlsRequired }) => tlsRequired)
  const sessions = overTLS(args.sessions, isStrict)
  const renderings = createRenderings({
    payload,
    release,
    sender,
    template: dissemination.template,
  })
  const readerKeys: ReaderKeys = new Map()
  const holds = domainHoldsOf(payload)
  const batches = await openBatches(payload, dissemination.id)
  const messageDomain = await keepMessageDomain(payload, dissemination, sender.domain)
  clearJournals(options.journals, clock())
  const journal = openJournal(options.journals, worker)
  const { close, source } = createBatchSource({
    batches,
    holds,
    lists,
    mailMaker: createMailMaker({
      dissemination,
      messageDomain,
      payload,
      readerKeys,
      sender,
    }),
    outbox,
    payload,
    readLists,
    renderings,
    sift: createSift({
      lists,
      outbox,
      payload,
      readerKeys,
      release: isWithdrawal(dissemination) ? withoutContent(release) : release,
    }),
    worker,
  })
  try {
    const end = await sendQueue({
      clock,
      holds,
      journal,
      mayBegin: (req) => maySend(payload, dissemination, req),
      mayGoOn: () => mayGoOn(payload, dissemination),
      outbox,
      sessions,
      signal,
      source,
    })
    // Everything in it is stored.
    journal.close()
    const trouble = end.trouble?.fault ?? null
    if (trouble !== (dissemination.trouble ?? null)) {
      await note(payload, dissemination.id, { trouble })
    }
    return end
  } finally {
    // A pass that failed leaves its journal to the next one, which stores what this one could not.
    journal.end()
    await close()
    const isDone = (await openBatches(payload, dissemination.id)).length === 0
    if (isDone && (await maySend(payload, dissemination))) {
      await finish(payload, dissemination.id)
    }
  }
}
