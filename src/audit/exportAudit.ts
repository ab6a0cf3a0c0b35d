import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'

import { optionsOf } from '../plugin/options.js'
import { appendAudit } from './append.js'
import { createSealer } from './signature.js'
import { rowsAfter } from './store.js'

/**
 * Writes the whole log as JSON lines in the order of the chain, and a last line with the signature
 * (`checkExport`). That it was exported, and by whom, is written into the log first.
 */
export const exportAudit = async (args: {
  /** `user:ID` or `system:NAME` */
  actor: string
  payload: Payload
  write: (line: string) => void
}): Promise<void> => {
  const { actor, payload, write } = args
  await appendAudit({
    entries: [
      {
        actor,
        kind: 'audit.exported',
        source: `audit.exported:${randomUUID()}`,
        subject: null,
      },
    ],
    payload,
  })
  const sealer = createSealer(optionsOf(payload).keys)
  let rows = await rowsAfter(payload)
  while (rows.length > 0) {
    for (const { id: _, ...row } of rows) {
      const line = JSON.stringify(row)
      sealer.add(line)
      write(line)
    }
    rows = await rowsAfter(payload, rows.at(-1)?.id)
  }
  write(JSON.stringify(sealer.seal()))
}
