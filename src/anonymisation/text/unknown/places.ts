import type { Finding, Mode } from '../types.js'

import { lettersOf } from '../letters/letters.js'
import { skeletonsOf } from '../letters/skeleton.js'
import { candidateStems } from '../letters/stems.js'
import { isCalendarWord, isMonthName } from '../names/calendarWords.js'
import { isGivenName } from '../names/nameShapes.js'
import { FORMAL_WORDS } from '../names/organisationWords.js'
import { isLargePlace } from '../names/places.js'
import { byPattern, byPatterns, type Rule } from './byPattern.js'

const NAME = String.raw`\p{Lu}[\p{Ll}\p{M}'’ʻʼ‘]{2,30}(?:[- ]\p{Lu}[\p{Ll}\p{M}'’ʻʼ‘]{1,30}){0,2}`
const KIND_RU = String.raw`(?:сел(?:[оаеу]|ом)|с\.|деревн(?:[яиею]|ей)|пос(?:ёлок|елок|ёлка|елка|ёлке|елке|ёлку|ёлком|\.)|аул(?:[аеу]|ом)?|кишлак(?:[аеу]|ом)?|хутор[ае]?|станици?\p{Ll}{0,2}|ауыл(?:ы|ында)?|махалл[аиеу]|этрап[ае]?|п\.)`
const KIND_EN = String.raw`(?:village|hamlet|settlement|aul|kishlak|township|mahalla|farmstead|qishlogʻi|obasy|ауылы)`

const SURE: Rule[] = [
  {
    type: 'SMALL_PLACE',
    rule: 'place.kind-ru',
    score: 0.93,
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])${KIND_RU}\s(?<x>${NAME})`, 'dgu'),
  },
  {
    type: 'SMALL_PLACE',
    rule: 'place.kind-en',
    score: 0.93,
    pattern: new RegExp(
      String.raw`(?:village|hamlet|settlement|aul|kishlak|township|mahalla)\s(?:of|called|named)\s(?<x>${NAME})`,
      'dgu',
    ),
  },
  {
    type: 'SMALL_PLACE',
    rule: 'place.kind-after',
    score: 0.92,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?<x>${NAME})(?:,\s(?:a|the)\s(?:\p{Ll}+\s)?)?\s?${KIND_EN}(?!\p{L})`,
      'dgu',
    ),
  },
  {
    type: 'SMALL_PLACE',
    rule: 'place.oba',
    score: 0.9,
    pattern: /(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}\p{M}]{2,30}-(?:Oba|Оба)\p{Ll}{0,3}(?!\p{L})/gu,
  },
]

const PEOPLE_FROM = String.raw`(?:shepherd|farmer|teacher|villager|residents?|inhabitants?|woman|man|girl|boy|family|people|person|native|worker|driver|elder|imam|lives?|lived|living|comes?|came|born|grew up|moved|house|home)`

const FROM_EN: Rule = {
  type: 'SMALL_PLACE',
  rule: 'place.from',
  score: 0.8,
  pattern: new RegExp(
    String.raw`(?<!\p{L})${PEOPLE_FROM}\s(?:from|in|at|near|outside|to)\s(?<x>${NAME})`,
    'dgu',
  ),
}
const FROM_RU: Rule = {
  type: 'SMALL_PLACE',
  rule: 'place.from',
  score: 0.75,
  pattern: new RegExp(
    String.raw`(?<!\p{L})(?:чабан|жительниц\p{Ll}|жител\p{Ll}{1,3}|учител\p{Ll}{1,5}|семь[яиюе]|женщин\p{Ll}|человек\p{Ll}{0,2}|уроженец|родом|жив[её]т|живут|жил[аи]?|дом)\s(?:из|в|под|около|возле)\s(?<x>${NAME})`,
    'dgu',
  ),
}
const PREPOSITION: Rule = {
  type: 'SMALL_PLACE',
  rule: 'place.preposition',
  score: 0.5,
  pattern: new RegExp(
    String.raw`(?<!\p{L})(?:from|near|to|in|at|из|около|возле|под|в|во|на)\s(?<x>${NAME})(?!['’]s|\s?\p{Lu})`,
    'dgu',
  ),
}

const isSmall = (text: string, { start, end }: Finding): boolean =>
  !text
    .slice(start, end)
    .split(/[\s-]/)
    .every(
      (word) =>
        isLargePlace(word) ||
        FORMAL_WORDS.has(word.toLowerCase()) ||
        isCalendarWord(word) ||
        isMonthName(word),
    )

/** Without a person's name that stands after the place's: the imam of Shorsuv, Abdulvosit. */
const withoutName = (text: string, found: Finding): Finding => {
  const words = text.slice(found.start, found.end).split(' ')
  const last = words.at(-1) ?? ''
  const [skeleton = ''] = skeletonsOf(lettersOf(last))
  return words.length > 1 && isGivenName(candidateStems(skeleton), skeleton)
    ? withoutName(text, { ...found, end: found.end - last.length - 1 })
    : found
}

/** Villages and other places so small that they point to their people. */
export const placeFindings = (text: string, mode: Mode): Finding[] => {
  const sure = [...byPatterns(text, SURE), ...byPatterns(text, [FROM_EN, FROM_RU])]
  const all = mode === 'suggest' ? [...sure, ...byPattern(text, PREPOSITION)] : sure
  return all.map((found) => withoutName(text, found)).filter((found) => isSmall(text, found))
}
