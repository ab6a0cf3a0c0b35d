import type { PayloadRequest } from 'payload'

import { createPermit } from '../../permits/index.js'

const permit = createPermit()

/** Whether this very write was opened by `writeDerived`. */
export const isDerivedWrite = permit.allows

/**
 * Lets a room write what it derives into a document whose state closes it to edits, such as the
 * emptying of a purged report. Content that changes is still recorded, and still reopens.
 *
 * @param write the document, and the id of the event that is the cause
 */
export const writeDerived = <T>(
  args: {
    req: PayloadRequest
    write: { collection: string; event: string; id: number | string }
  },
  operation: () => Promise<T>,
): Promise<T> => permit.run(args, operation)
