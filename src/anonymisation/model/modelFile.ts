import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

import type { ModelFile } from './types.js'

import { RussianModelError } from './errors.js'

/** natasha-1.6.0-py3-none-any.whl as the Python package index has it (MIT, 34 MB). */
const natasha = 'e12b130d05a0b4d2eb6442092ed5b5769a68a311c17f2095b1aa739fb8d6dc78'

/** A path alone means natasha 1.6.0; another file of its format has to name its own SHA-256. */
export const modelFileFrom = (given: ModelFile | string | undefined): ModelFile | null => {
  const { path, sha256 } =
    typeof given === 'object' ? given : { path: given?.trim() ?? '', sha256: natasha }
  return path ? { path, sha256: sha256.toLowerCase() } : null
}

/**
 * Refuses a file of a model that is missing or not the one vouched for.
 *
 * @throws RussianModelError
 */
export const requireModelFile = async ({ path, sha256 }: ModelFile): Promise<void> => {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch {
    throw new RussianModelError('missing')
  }
  if (hash.digest('hex') !== sha256) {
    throw new RussianModelError('different')
  }
}
