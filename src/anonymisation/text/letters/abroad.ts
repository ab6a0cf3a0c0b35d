/**
 * German and French papers write names of the region as their readers say them: `sch` is ж as well
 * as ш, `ch` is х in German and ш in French, a German `s` before a vowel is з, `z` is ц. What such a
 * word may be is written out with letters that stand for one sound everywhere.
 */

/** Digraphs of English, and letters of national alphabets: what has them is spelt neither way. */
const SPELT_OTHERWISE = /zh|(?<!c)sh|[şšçčžýňğ]/u
const GERMAN = /sch|w/u
const MAYBE_GERMAN = /j|ch(?![aeiouyäöü])/u
const GERMAN_LETTER = /ch|[szj]/u
const FRENCH = /tch|dj|ou|gu[éèêë]|[éèêëï]/u
const FRENCH_LETTER = /(?<!s)ch|gu[eiyéèêëï]/u

const BETWEEN_VOWELS = /(?<=[aeiouyäöüj])s(?=[aeiouyäöüj])/gu
/** Where a `s` may be з as well as с: in front of a vowel or of a voiced consonant. */
const VOICED_OR_NOT = /(?<![sß])s(?=[aeiouyäöübdglmnrwvj])/gu
const MOST_SCH_APART = 2

/** Each `sch` as either sound; of more than two, all alike. */
const schApart = (text: string): string[] => {
  const parts = text.split('sch')
  if (parts.length === 1) {
    return [text]
  }
  if (parts.length - 1 > MOST_SCH_APART) {
    return ['ž', 'š'].map((sound) => parts.join(sound))
  }
  return parts.reduce<string[]>(
    (heads, part, at) =>
      at === 0 ? [part] : heads.flatMap((head) => [`${head}ž${part}`, `${head}š${part}`]),
    [],
  )
}

const germanForms = (text: string): string[] => {
  const plain = text
    .replace(/sch?tsch/g, 'š')
    .replace(/dsch/g, 'ž')
    .replace(/tsch/g, 'č')
    .replace(BETWEEN_VOWELS, 'ʐ')
  const forms = schApart(plain).map((form) =>
    form.replace(/ch/g, 'h').replace(/z/g, 'c').replace(/j/g, 'i').replace(/ʐ/g, 'z'),
  )
  return forms.flatMap((form) => [form, form.replace(VOICED_OR_NOT, 'z')])
}

const frenchForm = (text: string): string =>
  text.replace(/(?<=^|[^t])ch/g, 'š').replace(/gu(?=[eiyéèêëï])/g, 'g')

const formsOf = (text: string, isGerman: boolean, isFrench: boolean): string[] => {
  const german = isGerman && GERMAN_LETTER.test(text) && !text.includes('kh')
  const french = isFrench && FRENCH_LETTER.test(text)
  if ((!german && !french) || SPELT_OTHERWISE.test(text)) {
    return []
  }
  const forms = [...(german ? germanForms(text) : []), ...(french ? [frenchForm(text)] : [])]
  return [...new Set(forms)].filter((form) => form !== text)
}

/** What a Latin word, in lower case, says when its letters show German or French spelling. */
export const abroadForms = (text: string): string[] =>
  formsOf(text, GERMAN.test(text), FRENCH.test(text))

/**
 * The same for a word that may as well be spelt another way (Chokanov): too uncertain to be taken
 * for a name with a letter wrong on top.
 */
export const maybeAbroadForms = (text: string): string[] =>
  formsOf(text, !GERMAN.test(text) && MAYBE_GERMAN.test(text), !FRENCH.test(text))

/** What the beginning of a word may say, the rest of which may show how it is spelt. */
export const abroadBeginnings = (text: string): string[] => formsOf(text, true, true)

/** What a name says if it is spelt as the surname beside it is. */
export const formsAsBeside = (text: string, surname: string): string[] =>
  formsOf(text, GERMAN.test(surname), FRENCH.test(surname))

/** The same for a registered name, where a `w` is Turkmen rather than German. */
export const abroadNameForms = (text: string): string[] =>
  formsOf(text, text.includes('sch'), FRENCH.test(text))

const INITIALS: ReadonlyMap<string, string[]> = new Map([
  ['c', ['h', 'š']],
  ['ch', ['h', 'š']],
  ['s', ['z']],
  ['z', ['c']],
])

/** Further sounds of an initial beside a surname that is spelt for German or French readers. */
export const abroadInitials = (initial: string, surname: string): string[] =>
  GERMAN.test(surname) || FRENCH.test(surname) || initial === 'ch'
    ? (INITIALS.get(initial) ?? [])
    : []
