import type { Payload } from 'payload'

import type { Outgoing } from '../mime/mailForRecipient.js'
import type { ReaderKey } from '../openpgp/types.js'
import type { Sender } from '../sending/sender.js'
import type { Sessions } from '../sending/sessions.js'
import type { SmtpSession } from '../smtp/session.js'
import type { SendOutcome } from '../smtp/types.js'
import type { NoticeRow } from './types.js'

import { scanMime } from '../../anonymisation/gate/index.js'
import { insertOnce } from '../../database/index.js'
import { optionsOf } from '../../plugin/options.js'
import { composeMail } from '../mime/composeMail.js'
import { encrypterFor } from '../openpgp/encrypterFor.js'
import { inGroups } from '../openpgp/inGroups.js'
import { keyToConfirm } from '../openpgp/keyOfContact.js'
import { attemptId } from '../outbox/types.js'
import { parseSender } from '../sending/sender.js'
import { noticeLink } from './link.js'
import { whyNot } from './mayGo.js'
import { renderNotice } from './render.js'
import { changeNotice, dueNotices, noticeWaitMs } from './store.js'

const attempts = 'delivery-attempts'
const minute = 60_000
const mostAttempts = 10

/** An attempt that has had no outcome for so long was made by a worker that is gone. */
const lostAfter = 15 * minute

const namesOf = async (
  payload: Payload,
  { kind, matters }: NoticeRow,
  key: null | ReaderKey,
): Promise<string[]> => {
  if (key) {
    return [inGroups(key.fingerprint)]
  }
  if (kind !== 'confirm') {
    return []
  }
  const { docs } = await payload.db.find<{ id: string; name: string }>({
    collection: 'mailing-lists',
    limit: 0,
    pagination: false,
    where: { id: { in: matters } },
  })
  return docs.map(({ name }) => name)
}

/** The octets of a notice, encrypted where there is a key; null where the gate stops them. */
const octetsOf = async (
  payload: Payload,
  notice: NoticeRow,
  sender: Sender,
  key: null | ReaderKey,
): Promise<null | Outgoing> => {
  const { clock } = optionsOf(payload)
  const shared = await composeMail({
    attachments: [],
    boundary: notice.id,
    headers: { from: sender, language: notice.language, list: null },
    mail: renderNotice({
      kind: notice.kind,
      language: notice.language,
      link: noticeLink(payload, notice),
      names: await namesOf(payload, notice, key),
    }),
  })
  const own = [
    `To: ${notice.address}`,
    `Message-ID: <${notice.id}@${sender.domain}>`,
    `Date: ${clock().toUTCString().replace(/GMT$/, '+0000')}`,
  ]
  const mime = Buffer.concat([Buffer.from(`${own.join('\r\n')}\r\n`, 'latin1'), shared])
  const result = await scanMime({ mime, payload })
  if (!result.passed) {
    return null
  }
  const plain = mime.toString('latin1') as Outgoing
  return key ? encrypterFor({ payload, sender })(plain, key) : plain
}

const changeFor = (notice: NoticeRow, outcome: SendOutcome, now: Date): Partial<NoticeRow> => {
  const made = notice.attempts + 1
  const wait = new Date(now.getTime() + noticeWaitMs(made)).toISOString()
  switch (outcome.kind) {
    case 'accepted':
      return { attempts: made, reason: null, state: 'sent' }
    case 'deferred':
      return made < mostAttempts
        ? { attempts: made, nextAt: wait, reason: outcome.class }
        : { attempts: made, reason: `gave-up-${outcome.class}`, state: 'rejected' }
    case 'rejected':
      return { attempts: made, reason: outcome.class, state: 'rejected' }
    case 'server':
      return { attempts: made, nextAt: wait, reason: outcome.fault }
    case 'unknown':
      return { attempts: made, reason: 'contact-lost', state: 'unknown' }
  }
}

/** What to do with a notice whose attempt another worker took. */
const leaveToTheOther = async (payload: Payload, notice: NoticeRow, id: string): Promise<void> => {
  const taken = await payload.db.findOne<{ at: string; id: string; outcome: null | string }>({
    collection: attempts,
    where: { id: { equals: id } },
  })
  const age = optionsOf(payload).clock().getTime() - new Date(taken?.at ?? 0).getTime()
  if (taken && !taken.outcome && age > lostAfter) {
    await changeNotice(payload, notice.id, { reason: 'worker-lost', state: 'unknown' })
  }
}

/** Hands a notice over, if this worker may; null if another one did. */
const handOver = async (args: {
  message: Outgoing
  notice: NoticeRow
  payload: Payload
  sender: Sender
  session: SmtpSession
}): Promise<null | SendOutcome> => {
  const { message, notice, payload, sender, session } = args
  const id = attemptId(notice.id, notice.attempts + 1)
  const at = optionsOf(payload).clock().toISOString()
  const data = { id, at, claim: 'notice', outcome: null, reply: null }
  if (!(await insertOnce({ collection: attempts, data, payload }))) {
    await leaveToTheOther(payload, notice, id)
    return null
  }
  return session.send({ envelope: { from: sender.address, to: notice.address ?? '' }, message })
}

const sendOne = async (args: {
  notice: NoticeRow
  payload: Payload
  sender: Sender
  sessions: Sessions
}): Promise<SendOutcome['kind'] | 'skipped'> => {
  const { notice, payload, sender, sessions } = args
  const { clock } = optionsOf(payload)
  const key = notice.kind === 'key' ? await keyToConfirm(payload, notice) : null
  const isWithoutKey = notice.kind === 'key' && !key
  const reason = (await whyNot(payload, notice)) ?? (isWithoutKey ? 'no-key' : null)
  const message = reason ? null : await octetsOf(payload, notice, sender, key)
  if (!message) {
    await changeNotice(payload, notice.id, { reason: reason ?? 'blocked', state: 'skipped' })
    return 'skipped'
  }
  const session = await sessions.take()
  if (!('send' in session)) {
    return session.kind
  }
  // A database that refuses the attempt must not cost a place on the session.
  const outcome = await handOver({ message, notice, payload, sender, session }).finally(() =>
    sessions.give(session),
  )
  if (!outcome) {
    return 'skipped'
  }
  await changeNotice(payload, notice.id, changeFor(notice, outcome, clock()))
  await payload.db.updateOne({
    id: attemptId(notice.id, notice.attempts + 1),
    collection: attempts,
    data: { outcome: outcome.kind },
    returning: false,
  })
  return outcome.kind
}

/**
 * Sends the notices that are due, each at most once: an attempt is stored before the first octet
 * leaves, and a lost contact after the final dot is not tried again; whoever got nothing asks again.
 *
 * @returns how many were handed to the server
 */
export const sendNotices = async (args: {
  payload: Payload
  sessions: Sessions
  signal?: AbortSignal
}): Promise<number> => {
  const { payload, sessions, signal } = args
  const sender = parseSender(optionsOf(payload).smtp.from)
  let sent = 0
  for (const notice of await dueNotices(payload, 200)) {
    const end = signal?.aborted ? 'server' : await sendOne({ notice, payload, sender, sessions })
    if (end === 'server') {
      break
    }
    sent += end === 'accepted' ? 1 : 0
  }
  return sent
}
