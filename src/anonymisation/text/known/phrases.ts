import type { Identity } from '../types.js'
import type { Phrase } from './entries.js'

import { lettersOf } from '../letters/letters.js'
import { skeletonsOf, skeletonsOfName } from '../letters/skeleton.js'
import { stemsOfName, withoutFinalVowels } from '../letters/stems.js'
import { tokenise } from '../letters/tokenise.js'

/** Words that say what kind of place it is, in the region's languages; the rest is its own name. */
const KINDS =
  'кафе ресторан ресторант restoran restorany столовая столярка мастерская пекарня гараж школа мектеп мектебі maktab maktabi mekdep mekdebi лицей гимназия детсад сад балабақша bogcha bogchasi çagalar bagy bag больница аурухана shifoxona kasalxona hassahana hastanasy клиника аптека dorixona дәріхана дәмхана асхана choyxona choyxonasi чайхана магазин дүкен дүкені dukon dokon dokoni dükan dükany рынок базар bozor завод фабрика zavodi редакция газета gazeta gazetasi газеті университет институт колледж центр орталығы орталық ortalygy markaz markazi merkezi merkez oqu oquv okuw фирма компания ооо тоо ип ltd llc cafe restaurant bakery garage school hospital clinic shop factory workshop nursery kindergarten teahouse centre center newspaper'

/** Fewer sounds (ооо, тоо) are those of too many other words. */
const SHORTEST_KIND = 2

const kinds = new Set(
  KINDS.split(' ')
    .flatMap((word) => skeletonsOf(lettersOf(word)).map(withoutFinalVowels))
    .filter((sounds) => sounds.length >= SHORTEST_KIND),
)

/** Whether a word in sounds says what kind of workplace it is. */
export const isKindOfPlace = (skeleton: string): boolean => kinds.has(withoutFinalVowels(skeleton))

/** Sounds that tell a village's name from any other word. */
const TELLING = 4

/** Sounds that tell a word from others when it is one of several. */
const TELLING_BESIDE = 3

const stemsOfWord = (word: string, digits: boolean): Set<string> =>
  digits ? new Set([word]) : new Set(skeletonsOfName(word).flatMap(stemsOfName))

const phraseOf = (
  identity: string,
  type: Phrase['type'],
  rule: string,
  text: string,
): Phrase | undefined => {
  const tokens = tokenise(text)
  const words = tokens.map(({ raw, digits }) => stemsOfWord(raw, digits))
  if (!words.length) {
    return undefined
  }
  const shorterThan = (length: number): boolean =>
    words.every((stems) => [...stems].some((stem) => stem.length < length))
  const short = shorterThan(words.length === 1 ? TELLING : TELLING_BESIDE)
  return {
    identity,
    type,
    rule,
    words,
    short: type === 'EMPLOYER' && short,
    needsFrame: false,
    needsPlace: type === 'SMALL_PLACE' && short && words.length === 1,
  }
}

/** The ending of a number, as in "9-njy" or "3-й": it names nothing. */
const endsNumber = (text: string, start: number): boolean =>
  /\p{N}\s?[-\u2010-\u2013]?\s?$/u.test(text.slice(Math.max(0, start - 4), start))

/** The workplace's own name without the words for its kind, when that leaves something. */
const coreOf = (text: string): string => {
  const words = tokenise(text).filter(
    ({ digits, raw, start }) =>
      !digits && !endsNumber(text, start) && !skeletonsOf(lettersOf(raw)).some(isKindOfPlace),
  )
  const first = words[0]
  const last = words.at(-1)
  return first && last ? text.slice(first.start, last.end) : ''
}

/** An alias, employer or village as the words to look for. */
export const phrasesOf = ({ id, aliases, employer, village }: Identity): Phrase[] => {
  const phrases = (aliases ?? []).map((alias) => phraseOf(id, 'PERSON', 'known.alias', alias))
  if (village) {
    phrases.push(phraseOf(id, 'SMALL_PLACE', 'known.village', village))
  }
  if (employer) {
    phrases.push(phraseOf(id, 'EMPLOYER', 'known.employer', employer))
    const core = coreOf(employer)
    const short =
      core && core !== employer ? phraseOf(id, 'EMPLOYER', 'known.employer', core) : undefined
    if (short) {
      phrases.push({ ...short, needsFrame: short.words.length === 1 })
    }
  }
  return phrases.filter((phrase) => phrase !== undefined)
}
