import type { Payload } from 'payload'

import type { MadeOf, Release } from '../../releases/index.js'
import type { ListRow } from '../audience/types.js'
import type { ReaderKeys } from '../openpgp/types.js'
import type { Outbox } from '../outbox/store/index.js'
import type { DeliveryRow, Settlement } from '../outbox/types.js'
import type { HeldBatch } from './heldBatch.js'
import type { Judged } from './renderings.js'

import { optionsOf } from '../../plugin/options.js'
import { recheck } from '../audience/recheck.js'
import { protectRows } from '../openpgp/protectRows.js'
import { settleLost } from '../outbox/lost.js'
import { skipped } from '../outbox/settle.js'
import { isDue, isOver } from './heldBatch.js'

/**
 * Says which rows of a batch are to be made now, after settling those that are not.
 *
 * @param again rows that were given before and have not been taken in hand: these alone are asked for
 */
export type Sift = (
  batch: HeldBatch,
  judged: Judged,
  again?: ReadonlySet<string>,
) => Promise<DeliveryRow[]>

/**
 * Settles what a lost worker had in hand, by its journal or as unknown, and skips whom the list,
 * the register or the gate no longer lets be mailed.
 */
export const createSift = (args: {
  lists: Map<string, ListRow>
  outbox: Outbox
  payload: Payload
  /** Takes the keys that mails are encrypted to, by the id of the delivery. */
  readerKeys: ReaderKeys
  release: MadeOf & Pick<Release, 'language' | 'tlp'>
}): Sift => {
  const { lists, outbox, payload, readerKeys, release } = args
  const { clock } = optionsOf(payload)

  const store = async (settlements: Settlement[], { rows }: HeldBatch): Promise<void> => {
    if (settlements.length === 0) {
      return
    }
    await outbox.commit({ intents: [], mayBegin: () => Promise.resolve(false), settlements })
    settlements.forEach(({ delivery }) => rows.set(delivery.id, delivery))
  }

  const settleBegun = async (batch: HeldBatch, now: Date): Promise<void> => {
    const rows = [...batch.rows.values()].filter((row) => !isOver(row))
    await store(await settleLost({ now, outbox, payload, rows }), batch)
  }

  return async (batch, judged, again) => {
    const now = clock()
    if (!again) {
      await settleBegun(batch, now)
    }
    const rows = [...batch.rows.values()].filter(
      (row) => !isOver(row) && isDue(row.nextAt, now) && (again?.has(row.id) ?? true),
    )
    const excluded = await recheck({ lists, payload, release, rows })
    const blocked = await judged.blockedAmong(rows.map(({ address }) => address ?? ''))
    const protections = await protectRows({
      lists,
      payload,
      rows: rows.filter(({ id }, index) => !excluded.has(id) && !blocked.has(index)),
    })
    const reasons = rows.map(
      ({ id }, index) =>
        excluded.get(id) ??
        (blocked.has(index) ? 'blocked' : null) ??
        (protections.get(id)?.how === 'no-key' ? 'no-key' : null),
    )
    await store(
      rows.flatMap((row, index) => {
        const reason = reasons[index]
        return reason ? [skipped(row, reason, now)] : []
      }),
      batch,
    )
    return rows.flatMap((row, index) => {
      const protection = protections.get(row.id)
      const key = protection?.how === 'encrypted' ? protection.key : null
      if (key) {
        readerKeys.set(row.id, key)
      } else {
        readerKeys.delete(row.id)
      }
      return reasons[index] ? [] : [{ ...row, encryptedTo: key?.fingerprint ?? null }]
    })
  }
}
