import { fatherOf, isPatronymicWord } from '../known/patronymics.js'
import { classes, UPPER } from '../letters/classes.js'
import { lettersOf } from '../letters/letters.js'
import { skeletonsOf } from '../letters/skeleton.js'
import { candidateStems } from '../letters/stems.js'
import { isGivenName, isSurnameShape } from '../names/nameShapes.js'
import { titleSounds } from '../names/ordinaryWords.js'
import { FORMAL_WORDS, isNationality, ORGANISATION_WORD } from '../names/organisationWords.js'
import { hasLargePlaceStem } from '../names/places.js'
import { sentenceWords } from '../names/sentenceWords.js'

/** What a capitalised word looks like wherever it stands. */
export type WordShape = {
  lower: string
  skeleton: string
  stems: string[]
  allCaps: boolean
  given: boolean
  surname: boolean
  patronymic: boolean
  largePlace: boolean
  nationality: boolean
  title: boolean
  formal: boolean
  organisation: boolean
  ordinary: boolean
}

/** English words that end as surnames do. */
const ENGLISH_ENDING =
  /ing$|(?:view|crew|brew|widow|window|shadow|tomorrow|below|show|know|follow|yellow|arrow|borrow|glow|grow|flow|allow|within|begin|main|train|certain|captain|again|remain|contain|plain|ruin|cabin|margin|origin|bulletin|coffin|latin|berlin|dublin)$/

/** What English adds to a name: its owner's s, and the s of a family. */
const ENGLISH_S = /['’`ʼ]s$|(?<=[oe][vw]a?)s$/i

const shapeOf = (raw: string): WordShape => {
  const word = raw.replace(ENGLISH_S, '')
  const letters = lettersOf(word)
  const skeleton = skeletonsOf(letters)[0] ?? ''
  const stems = candidateStems(skeleton)
  const lower = letters.text
  return {
    lower,
    skeleton,
    stems,
    allCaps:
      word.length > 1 && Array.from(word).every((char) => classes[char.charCodeAt(0)] === UPPER),
    given: isGivenName(stems, skeleton),
    surname: isSurnameShape(skeleton) && !ENGLISH_ENDING.test(lower),
    patronymic: fatherOf(skeleton) !== undefined || isPatronymicWord(skeleton),
    largePlace: hasLargePlaceStem(stems),
    nationality: isNationality(word),
    title: titleSounds.has(skeleton),
    formal: FORMAL_WORDS.has(lower),
    organisation: ORGANISATION_WORD.test(lower),
    ordinary: sentenceWords.has(lower),
  }
}

/** A `shapeOf` that looks at each distinct word of a text once. */
export const shapes = (): ((raw: string) => WordShape) => {
  const known = new Map<string, WordShape>()
  return (raw) => {
    const found = known.get(raw) ?? shapeOf(raw)
    known.set(raw, found)
    return found
  }
}
