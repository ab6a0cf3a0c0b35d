import type { Gate } from './createGate.js'
import type { GateHit } from './types.js'

import { typeOfName } from './typeOfName.js'
import { UnreadablePartError } from './unreadable.js'

/**
 * The mentions of protected identities in one file, its name included. The type follows from the
 * name's extension; the content has to be of that type.
 *
 * @throws UnreadablePartError
 */
export const checkFile = async (
  gate: Gate,
  file: { bytes: Uint8Array; name: string },
): Promise<GateHit[]> => {
  const type = typeOfName(file.name)
  if (!type) {
    throw new UnreadablePartError('file', 'type')
  }
  const { hits } = await gate.file({ ...file, type })
  return hits
}
