import type { Payload } from 'payload'

import { KnownIdentityError } from '../errors.js'
import { scanRenderings } from '../gate/index.js'

/**
 * Refuses words of the deciding person that name somebody of the register: editors read reasons
 * and replacements. Throws KnownIdentityError.
 */
export const requireClean = async (
  payload: Payload,
  texts: Record<string, (null | string | undefined)[]>,
): Promise<void> => {
  const renderings = Object.entries(texts).flatMap(([where, values]) =>
    values.flatMap((text) => (text ? [{ kind: 'text' as const, text, where }] : [])),
  )
  const { hits, passed } = await scanRenderings({ payload, renderings })
  if (!passed) {
    throw new KnownIdentityError(hits)
  }
}
