import type { NameHit } from './nameHit.js'
import type { Scan } from './scan.js'

import { surnameHit } from './findNames.js'
import { misspeltBeside } from './misspeltBeside.js'
import { patronymicHit } from './patronymicHit.js'

/** Names of registered people in a text, each word read as a surname and as a patronymic. */
export const nameHits = (scan: Scan): NameHit[] => {
  const hits: NameHit[] = []
  scan.words.forEach((word, index) => {
    const heard = word?.surnames.length ? surnameHit(scan, index, word) : undefined
    const surname = heard?.full ? heard : (misspeltBeside(scan, index) ?? heard)
    const patronymic = word?.fathers.length ? patronymicHit(scan, index, word) : undefined
    for (const hit of [surname, patronymic]) {
      if (hit) {
        hits.push(hit)
      }
    }
  })
  return hits
}
