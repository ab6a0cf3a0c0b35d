import type { Payload, Where } from 'payload'

import type { NoticeRow } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { parseAddress } from '../address/index.js'
import { suppressionIds } from '../ids/deliveryIds.js'
import { knownOf } from '../subscription/known.js'
import { noticesBefore } from './store.js'

/** Letters of one kind that an address is sent in a day. */
const mostADay = 3

const refusesAll: Where = { reason: { in: ['requested', 'complained'] } }

/**
 * Why a notice is not sent, or null. Decided by the worker and not when it is asked for, so that the
 * answer on the site is the same, and as fast, for addresses that are known and those that are not.
 */
export const whyNot = async (payload: Payload, notice: NoticeRow): Promise<null | string> => {
  const { keys } = optionsOf(payload)
  const parsed = parseAddress(notice.address)
  if (!parsed.ok) {
    return parsed.code
  }
  if (notice.kind === 'issue' || notice.kind === 'key-expiry') {
    return null
  }
  if ((await noticesBefore(payload, notice)) >= mostADay) {
    return 'too-many'
  }
  const ids = suppressionIds({ address: parsed.address.key, keys })
  const refused = await payload.db.findOne({
    collection: 'suppressions',
    where: { and: [{ id: { in: ids } }, refusesAll] },
  })
  if (refused) {
    return 'suppressed'
  }
  const isKnown =
    notice.kind !== 'preferences' || (await knownOf(payload, parsed.address)).isAnything
  return isKnown ? null : 'nothing-known'
}
