import type { Around } from './around.js'
import type { Case } from './grammar.js'

import { governedCase } from './grammar.js'

type Forms = Record<Case, string>

const soft = (stem: string, instrumental: string): Forms => ({
  nominative: `${stem}ь`,
  genitive: `${stem}я`,
  dative: `${stem}ю`,
  accusative: `${stem}ь`,
  instrumental: `${stem}${instrumental}`,
  prepositional: `${stem}е`,
})

const hard = (stem: string): Forms => ({
  nominative: stem,
  genitive: `${stem}а`,
  dative: `${stem}у`,
  accusative: stem,
  instrumental: `${stem}ом`,
  prepositional: `${stem}е`,
})

const MONTHS: Forms[] = [
  soft('январ', 'ём'),
  soft('феврал', 'ём'),
  hard('март'),
  soft('апрел', 'ем'),
  {
    nominative: 'май',
    genitive: 'мая',
    dative: 'маю',
    accusative: 'май',
    instrumental: 'маем',
    prepositional: 'мае',
  },
  soft('июн', 'ем'),
  soft('июл', 'ем'),
  hard('август'),
  soft('сентябр', 'ём'),
  soft('октябр', 'ём'),
  soft('ноябр', 'ём'),
  soft('декабр', 'ём'),
]

const YEARS: Forms = { ...hard('год'), prepositional: 'году' }

const DECADES: Forms = {
  nominative: '-е годы',
  genitive: '-х годов',
  dative: '-м годам',
  accusative: '-е годы',
  instrumental: '-ми годами',
  prepositional: '-х годах',
}

/** Where a date stands for itself: in brackets, after a colon, in a cell or on a line of its own. */
const isApart = ({ after, before }: Around): boolean =>
  /(?:[:(|—–«"]\s*|дат[аыуе]\s)$/u.test(before) ||
  (/(?:^|\n)\s*$/.test(before) && /^\s*(?:$|[\n:|)])/.test(after))

/** Before dates these ask for another case than before people: "с мая", "по май", "за май". */
const BEFORE_DATES: [RegExp, Case][] = [
  [/(?:^|[^\p{L}])со?\s$/iu, 'genitive'],
  [/(?:^|[^\p{L}])(?:на|по|за|под)\s$/iu, 'accusative'],
]

const caseAfter = (before: string): Case | undefined =>
  BEFORE_DATES.find(([preposition]) => preposition.test(before))?.[1] ?? governedCase(before)

/** "до мая", "к маю"; a day that the sentence says by itself ("3 мая приехал") becomes "в мае". */
const placed = (
  around: Around,
  whole: boolean,
  { adverb, formOf }: { adverb: Case; formOf: (grammaticalCase: Case) => string },
): string => {
  const governed = caseAfter(around.before)
  if (governed) {
    return formOf(governed)
  }
  return whole && !isApart(around) ? `в ${formOf(adverb)}` : formOf('nominative')
}

/** Without "года" where the text goes on with it. */
const withoutYearWord = (date: string, { after }: Around): string =>
  /^\s?(?:г\.|год)/u.test(after) ? date.replace(/ год\p{L}*$/u, '') : date

type Parts = { month?: number; whole: boolean; year?: number }

/** A month or year in the case that a Russian sentence asks for. */
export const russianDate = ({ month, whole, year }: Parts, around: Around): string => {
  const forms = month ? MONTHS[month - 1] : undefined
  const formOf = (grammaticalCase: Case): string =>
    [forms?.[grammaticalCase], year && `${year} ${forms ? 'года' : YEARS[grammaticalCase]}`]
      .filter(Boolean)
      .join(' ')
  return withoutYearWord(
    placed(around, whole || !year, { adverb: 'prepositional', formOf }),
    around,
  )
}

/** A decade in the case that a Russian sentence asks for. */
export const russianDecade = (decade: number, whole: boolean, around: Around): string => {
  const formOf = (grammaticalCase: Case): string => `${decade}${DECADES[grammaticalCase]}`
  return withoutYearWord(placed(around, whole, { adverb: 'accusative', formOf }), around)
}
