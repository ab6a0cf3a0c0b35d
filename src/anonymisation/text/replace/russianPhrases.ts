import type { Around } from './around.js'
import type { Case } from './grammar.js'

import { caseOf, governedCase } from './grammar.js'

type Endings = Record<Case, string>

const endings = (all: string): Endings => {
  const [nominative = '', genitive = '', dative = '', accusative = '', ...rest] = all.split(' ')
  const [instrumental = '', prepositional = ''] = rest
  return { nominative, genitive, dative, accusative, instrumental, prepositional }
}

/** Endings of the words that sectors and regions are named with, the nominative first. */
const DECLENSIONS = [
  'ское ского скому ское ским ском',
  'ное ного ному ное ным ном',
  'вое вого вому вое вым вом',
  'ие ия ию ие ием ии',
  'во ва ву во вом ве',
  'то та ту то том те',
  'ская ской ской скую ской ской',
  'ский ского скому ский ским ском',
  'область области области область областью области',
  'район района району район районом районе',
  'велаят велаята велаяту велаят велаятом велаяте',
  'край края краю край краем крае',
  'округ округа округу округ округом округе',
].map(endings)

const declinedWord = (word: string, grammaticalCase: Case): string | undefined => {
  const found = DECLENSIONS.find(({ nominative }) => word.toLowerCase().endsWith(nominative))
  return found && word.slice(0, word.length - found.nominative.length) + found[grammaticalCase]
}

/**
 * A phrase such as "медицинское учреждение" or "Лебапская область" in a case: the adjective and
 * its noun change, what follows does not. What has no known ending stays as it is.
 */
export const declined = (phrase: string, grammaticalCase: Case): string => {
  const [first = '', second, ...rest] = phrase.split(' ')
  const isAdjective = /(?:ое|ая|ий)$/u.test(first)
  const changed = [first, ...(isAdjective && second ? [second] : [])].map((word) =>
    declinedWord(word, grammaticalCase),
  )
  if (changed.includes(undefined)) {
    return phrase
  }
  return [...changed, ...(isAdjective || !second ? [] : [second]), ...rest].join(' ')
}

const MASCULINE =
  /^(?:гараж|лице|колледж|университет|институт|детсад|магазин|рын|базар|завод|цех|архив|музе|театр|банк|центр|салон|кооператив|ресторан)/iu

/** The case of an employer, by the first word of its name and what stands before it. */
export const employerCase = (original: string, { before }: Around): Case => {
  const [head = ''] = original.match(/\p{Script=Cyrillic}{3,}/u) ?? []
  const changes = head && !/^кафе$/iu.test(head)
  return changes
    ? caseOf(head, before, MASCULINE.test(head) ? 'm' : 'f')
    : (governedCase(before) ?? 'nominative')
}

const KIND_BEFORE =
  /(?:^|[^\p{L}])(?:сел|город|посёл|посел|дерев|аул|кишлак|этрап|махалл|хутор)\p{L}{0,4}\s$/iu

/** The case of a region in the place of a village: "в селе Лебапской области". */
export const regionCase = (original: string, { before }: Around): Case => {
  if (KIND_BEFORE.test(before)) {
    return 'genitive'
  }
  const governed = governedCase(before)
  return governed === 'prepositional' && /[ую]$/u.test(original)
    ? 'accusative'
    : (governed ?? 'nominative')
}
