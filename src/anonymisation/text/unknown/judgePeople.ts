import type { CapitalWord } from './capitals.js'

/** What only people do, after a word that begins a sentence. */
const DOES =
  /^\s(?:said|says|told|wrote|called|recalled|explained|refused|was (?:fined|detained|arrested|beaten|released|summoned|questioned)|сказал\p{Ll}?|сообщил\p{Ll}?|рассказал\p{Ll}?|написал\p{Ll}?|позвонил\p{Ll}?|отказал(?:ся|ась)|объяснил\p{Ll}?|говорит|вспоминает)(?!\p{L})/iu
/** After these a lone capitalised word is rather a person than a place. */
const WITH =
  /(?:^|[^\p{L}])(?:(?:spoke|talked|speaking|talking|listened) (?:to|with)|told|asked|вместе с|[ску]|со|ко|для|спросил\p{Ll}?)\s$/iu
export const isPatronymic = ({ shape }: CapitalWord): boolean => shape.patronymic
export const isGiven = ({ initial, shape }: CapitalWord): boolean => !initial && shape.given
export const isSurname = ({ initial, shape }: CapitalWord): boolean => !initial && shape.surname

/** Why a run of words is a person, and how sure. */
export type Verdict = { rule: string; score: number } | undefined

/** A lone capitalised word among words that go with people. */
export const judgeBeside = (text: string, word: CapitalWord): Verdict => {
  const { allCaps, formal, largePlace, nationality, organisation, title } = word.shape
  const plain = !(allCaps || formal || largePlace || nationality || organisation || title)
  if (!plain || word.initial || word.raw.length < 4 || (word.opens && word.shape.ordinary)) {
    return undefined
  }
  if (DOES.test(text.slice(word.end, word.end + 24))) {
    return { rule: 'person.does', score: 0.5 }
  }
  return !word.opens && WITH.test(text.slice(Math.max(0, word.start - 20), word.start))
    ? { rule: 'person.with', score: 0.5 }
    : undefined
}

const judgeOne = (word: CapitalWord, titled: boolean): Verdict => {
  if (word.initial || (word.shape.allCaps && word.raw.length < 5)) {
    return undefined
  }
  if (titled && word.raw.length > 2) {
    return { rule: 'person.title', score: 0.88 }
  }
  if (word.shape.largePlace || word.shape.nationality) {
    return undefined
  }
  if (isSurname(word)) {
    return { rule: 'person.surname', score: word.opens ? 0.6 : 0.72 }
  }
  if (isPatronymic(word)) {
    return { rule: 'person.patronymic', score: 0.8 }
  }
  if (isGiven(word)) {
    return { rule: 'person.given', score: word.opens ? 0.45 : 0.55 }
  }
  return undefined
}

/** A run of capitalised words as a person, by what it is made of. */
export const judge = (words: CapitalWord[], titled: boolean): Verdict => {
  const [first] = words
  if (!first) {
    return undefined
  }
  if (words.length === 1) {
    return judgeOne(first, titled)
  }
  const names = words.filter(({ initial }) => !initial)
  if (!names.length || names.some((word) => word.shape.organisation)) {
    return undefined
  }
  if (titled) {
    return { rule: 'person.title', score: 0.93 }
  }
  if (names.some(isPatronymic)) {
    return { rule: 'person.patronymic', score: 0.93 }
  }
  if (names.length < words.length && names.length <= 2) {
    return { rule: 'person.initials', score: names.some(isSurname) ? 0.93 : 0.8 }
  }
  if (names.length > 4) {
    return undefined
  }
  if (names.some(isGiven) && names.some(isSurname)) {
    return { rule: 'person.full', score: 0.93 }
  }
  if (names.some(isSurname)) {
    return { rule: 'person.surname+', score: 0.86 }
  }
  if (names.some(isGiven) && !names.every(({ shape }) => shape.largePlace)) {
    return { rule: 'person.given+', score: 0.8 }
  }
  const plain =
    names.length <= 3 &&
    names.every(
      (word) =>
        !word.shape.allCaps &&
        !word.opens &&
        !word.shape.largePlace &&
        !word.shape.nationality &&
        !word.shape.formal,
    )
  return plain ? { rule: 'person.capitals', score: 0.5 } : undefined
}
