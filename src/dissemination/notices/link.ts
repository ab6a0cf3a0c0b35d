import type { Payload } from 'payload'

import type { NoticeKind, NoticeRow } from './types.js'

import { labels } from '../../keys/index.js'
import { optionsOf } from '../../plugin/options.js'
import { readToken, signToken } from '../ids/signedToken.js'
import { findNotice } from './store.js'

const hour = 3_600_000

const links = {
  confirm: { label: labels.confirmToken, lasts: 72 * hour },
  preferences: { label: labels.preferencesToken, lasts: 24 * hour },
} as const

/** The link of a notice. Holds its id alone and tells nobody whose it is. */
export const noticeLink = (payload: Payload, notice: NoticeRow): string => {
  const { keys, serverURL } = optionsOf(payload)
  const { id, askedAt, keyId, kind, matters } = notice
  if (kind === 'issue') {
    return `${serverURL}/admin/collections/disseminations/${matters[0] ?? ''}`
  }
  const { label, lasts } = links[kind]
  const expires = new Date(askedAt).getTime() + lasts
  return `${serverURL}/api/mail/${kind}/${signToken({ expires, ids: [id], keyId, keys, label })}`
}

/** The notice of a link, while the link is good. */
export const noticeOf = async (
  payload: Payload,
  kind: Exclude<NoticeKind, 'issue'>,
  token: string,
): Promise<NoticeRow | null> => {
  const { clock, keys } = optionsOf(payload)
  const read = readToken({ keys, label: links[kind].label, now: clock(), token })
  const notice = read?.ids[0] ? await findNotice(payload, read.ids[0]) : null
  return notice?.kind === kind && notice.address ? notice : null
}
