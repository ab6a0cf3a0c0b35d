import type { Payload } from 'payload'

import type { NoticeKind, NoticeRow } from './types.js'

import { labels } from '../../keys/index.js'
import { optionsOf } from '../../plugin/options.js'
import { readToken, signToken } from '../ids/signedToken.js'
import { findNotice } from './store.js'

const hour = 3_600_000

const links = {
  confirm: { label: labels.confirmToken, lasts: 72 * hour },
  key: { label: labels.keyToken, lasts: 7 * 24 * hour },
  preferences: { label: labels.preferencesToken, lasts: 24 * hour },
} as const

/** Notices that lead staff to a document, behind their login. */
type StaffKind = 'issue' | 'key-expiry'

/** The link of a notice. Holds its id alone and tells nobody whose it is. */
export const noticeLink = (payload: Payload, notice: NoticeRow): string => {
  const { dissemination, keys, serverURL } = optionsOf(payload)
  const { id, askedAt, keyId, kind, matters } = notice
  const [matter = ''] = matters
  if (kind === 'issue') {
    return `${serverURL}/admin/collections/disseminations/${matter}`
  }
  if (kind === 'key-expiry') {
    return `${serverURL}/admin/collections/${dissemination.contacts}/${matter}`
  }
  const { label, lasts } = links[kind]
  const expires = new Date(askedAt).getTime() + lasts
  return `${serverURL}/api/mail/${kind}/${signToken({ expires, ids: [id], keyId, keys, label })}`
}

/** The notice of a link, while the link is good. */
export const noticeOf = async (
  payload: Payload,
  kind: Exclude<NoticeKind, StaffKind>,
  token: string,
): Promise<NoticeRow | null> => {
  const { clock, keys } = optionsOf(payload)
  const read = readToken({ keys, label: links[kind].label, now: clock(), token })
  const notice = read?.ids[0] ? await findNotice(payload, read.ids[0]) : null
  return notice?.kind === kind && notice.address ? notice : null
}
