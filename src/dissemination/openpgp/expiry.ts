import type { Payload } from 'payload'

import { labels } from '../../keys/index.js'
import { optionsOf } from '../../plugin/options.js'
import { parseAddress } from '../address/index.js'
import { keyedHash } from '../ids/keyedHash.js'
import { askNotice, findNotice } from '../notices/store.js'
import { keyOfContact } from './keyOfContact.js'
import { changeKeyRow, endingBefore } from './store.js'

type Member = { email?: string; id: number | string; language?: string; roles?: string[] }

const day = 86_400_000

/** So many days before its end, the staff learns that a key expires; each time once. */
export const noticeDays = [30, 7] as const

/** What is noticed now: the shortest time that has begun. */
const stageOf = (expiresAt: string, now: Date): null | number => {
  const left = new Date(expiresAt).getTime() - now.getTime()
  const begun = noticeDays.filter((days) => left <= days * day)
  return left <= 0 ? null : (begun.at(-1) ?? null)
}

/**
 * Tells those who look after contacts which confirmed keys expire soon, 30 days and 7 days ahead.
 * The letter names nobody; it leads to the contact, behind the login.
 *
 * @returns how many letters were asked for
 */
export const noticeExpiringKeys = async (payload: Payload): Promise<number> => {
  const { clock, dissemination, keys, users } = optionsOf(payload)
  const now = clock()
  const rows = await endingBefore(payload, new Date(now.getTime() + noticeDays[0] * day))
  if (rows.length === 0) {
    return 0
  }
  const { docs } = await payload.db.find<Member>({ collection: users, limit: 0, pagination: false })
  const people = docs.filter(({ roles = [] }) =>
    roles.some((role) => dissemination.addressReaders.includes(role)),
  )
  let asked = 0
  for (const { id: row, contact, expiresAt, fingerprint } of rows) {
    const found = await keyOfContact({ contact, payload })
    if (!found?.result.ok || found.result.key.fingerprint !== fingerprint) {
      continue
    }
    const { key } = found.result
    if (key.expiresAt !== expiresAt) {
      // The owner has made it last longer, and the contact holds the renewed key.
      await changeKeyRow({ payload }, row, { expiresAt: key.expiresAt })
    }
    const stage = key.expiresAt ? stageOf(key.expiresAt, now) : null
    for (const { id: person, email, language } of stage ? people : []) {
      const parsed = parseAddress(email)
      const parts = [row, key.expiresAt ?? '', String(stage), String(person)]
      const id = keyedHash({ keyId: keys.current, keys, label: labels.messageId, parts })
      if (parsed.ok && !(await findNotice(payload, id))) {
        await askNotice({
          id,
          address: parsed.address,
          kind: 'key-expiry',
          language: language === 'ru' ? 'ru' : 'en',
          matters: [contact],
          payload,
        })
        asked += 1
      }
    }
  }
  return asked
}
