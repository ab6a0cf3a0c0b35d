import { lettersOf } from '../letters/letters.js'
import { skeletonsOf } from '../letters/skeleton.js'
import { withoutFinalVowels } from '../letters/stems.js'
import { COMMON_GIVEN_NAMES } from '../names/givenNames.js'

const ROOT = /(?:ov|ev|in)$/

const commonRoots = new Set(
  COMMON_GIVEN_NAMES.flatMap((name) => skeletonsOf(lettersOf(name))).flatMap((sounds) => [
    sounds,
    sounds.replace(/i$/, ''),
  ]),
)

/**
 * Whether a surname (in sounds) is made of a widespread given name, as the most frequent surnames
 * of the region are, so that it does not tell one person by itself.
 */
export const isCommonSurname = (skeleton: string): boolean => {
  const stem = withoutFinalVowels(skeleton)
  const root = stem.replace(ROOT, '')
  return root !== stem && commonRoots.has(root)
}
