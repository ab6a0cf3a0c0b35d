import type { Payload } from 'payload'

import type { CleanCopy } from './cleanFile.js'

import { registerOf } from '../register/registerOf.js'
import { findKnown, replacementFor } from '../text/index.js'
import { cleanFile } from './cleanFile.js'

/**
 * Makes a clean copy of a file for a programme: whoever its register knows is replaced by a neutral
 * label, or, where a text cannot be rewritten, a reason to refuse.
 *
 * @throws FileRefusedError (422)
 */
export const cleanCopyFor = async (args: {
  bytes: Uint8Array
  payload: Payload
  /** The media type that the sender claims. */
  type?: string
}): Promise<CleanCopy> => {
  const { bytes, payload, type } = args
  const { register } = await registerOf(payload)
  return cleanFile({
    bytes,
    find: (texts) =>
      texts.map((text) =>
        findKnown(register, text).map((finding) => ({
          end: finding.end,
          replacement: replacementFor(finding, { text }),
          start: finding.start,
        })),
      ),
    type,
  })
}
