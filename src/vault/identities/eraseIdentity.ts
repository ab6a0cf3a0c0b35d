import type { Payload, PayloadRequest } from 'payload'

import { appendAudit } from '../../audit/index.js'
import { keyIdOf } from '../envelope.js'
import { VaultError } from '../errors.js'
import { placeOf } from './sealedIdentity.js'
import { findRow, writeRow } from './store.js'

/**
 * Drops the envelope with its wrapped key. Copies in backups stay readable as long as the ring key
 * that wrapped it exists: the erasure is pending until `rotateKeys` has run under a new key and the
 * old one is taken out of ELCHI_KEYS and destroyed.
 */
export const eraseIdentity = async (args: {
  /** Who decided it. @default the user of the request */
  by?: string
  id: string
  payload: Payload
  req?: Partial<PayloadRequest>
}): Promise<void> => {
  const { id, by, payload, req } = args
  const row = await findRow({ payload, req }, id)
  if (!row) {
    throw new VaultError('identity-unknown')
  }
  const actor = by ?? (req?.user ? `user:${req.user.id}` : 'system:vault')
  const record = (kind: string) =>
    appendAudit({
      entries: [{ actor, kind, source: `${kind}:${id}`, subject: `identities:${id}` }],
      payload,
      req,
    })
  if (row.status === 'erased') {
    // Said once; after a crash between the two it is said now.
    await record('vault.identity-erased')
    return
  }
  await record('vault.identity-erasing')
  await writeRow(
    { payload, req },
    {
      ...row,
      country: null,
      erasedUnder: row.sealed ? keyIdOf(row.sealed, placeOf(id)) : null,
      sealed: null,
      status: 'erased',
      subject: null,
    },
  )
  await record('vault.identity-erased')
}
