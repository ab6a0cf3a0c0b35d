import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'

import type { Moved, Progress, Rotation } from './types.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { columnsOf, moveColumn } from './columns.js'
import { filePlacesOf, moveFiles } from './files.js'

type Step = { place: string; run: (tell: (outcome: Moved) => void) => Promise<void> }

const stepsOf = (payload: Payload): Step[] => [
  ...columnsOf(payload).map((column) => ({
    place: `${column.collection}.${column.field}`,
    run: (tell: (outcome: Moved) => void) => moveColumn(payload, column, tell),
  })),
  ...filePlacesOf(payload).map((place) => ({
    place: `${place.collection} (files)`,
    run: (tell: (outcome: Moved) => void) => moveFiles(payload, place, tell),
  })),
]

/**
 * Wraps every data key anew under the current key of the ring, in texts and in files, while the
 * system runs: both keys open until the last envelope has moved, so no read fails. What someone
 * wrote meanwhile is under the current key already. Run again, it moves what is left; the old key
 * may go when `moved`, `overtaken` and `missing` are 0.
 *
 * @param onProgress hears of every row, with the sums so far
 */
export const rotateKeys = async (
  payload: Payload,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Rotation> => {
  const sum: Rotation = { missing: 0, moved: 0, overtaken: 0, total: 0 }
  for (const { place, run } of stepsOf(payload)) {
    await run((outcome) => {
      sum.total += 1
      sum[outcome === 'kept' ? 'total' : outcome] += outcome === 'kept' ? 0 : 1
      onProgress({ place, ...sum })
    })
  }
  await appendAudit({
    entries: [
      {
        actor: 'system:vault',
        data: { ...sum, key: optionsOf(payload).keys.current },
        kind: 'vault.keys-rotated',
        source: `vault.keys-rotated:${randomUUID()}`,
        subject: null,
      },
    ],
    payload,
  })
  return sum
}
