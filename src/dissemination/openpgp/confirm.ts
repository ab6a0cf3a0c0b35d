import type { Payload } from 'payload'

import type { NoticeRow } from '../notices/types.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { changeKeyRow, keyRowAt } from './store.js'

/** Notes that whoever could read the letter has the key; doing it twice changes nothing. */
export const confirmKey = async (payload: Payload, notice: NoticeRow): Promise<void> => {
  const { clock, dissemination } = optionsOf(payload)
  const row = await keyRowAt(payload, notice.matters[0] ?? '')
  if (!row || row.state === 'confirmed') {
    return
  }
  const confirmedAt = clock().toISOString()
  await changeKeyRow({ payload }, row.id, { confirmedAt, state: 'confirmed' })
  await appendAudit({
    entries: [
      {
        actor: 'system:reader',
        kind: 'openpgp.confirmed',
        source: `notices:${notice.id}#openpgp-confirmed`,
        subject: `${dissemination.contacts}:${row.contact}`,
      },
    ],
    payload,
  })
}
