import type { Around } from './around.js'

const KIN = /^(?:семь|супруг|брат|сестр|сёстр|родител|обо|обе|чет)/iu
const PLURAL_RU = /(?:[оеё]в(?:ы|ых|ыми)|[иы]н(?:ых|ыми)|ск(?:ие|их|ими))$/iu
/** One man in the instrumental, or several in the dative: what stands before decides. */
const EITHER_RU = /(?:[оеё]в|[иы]н)ым$/iu
const KIN_BEFORE = /(?:^|[^\p{L}])(?:супруг|брать|сестр|сёстр|родител|обо|обе)\p{L}{0,4}\s$/iu
const PLURAL_EN = /[oe][vw]a?s$/i
const PLURAL_EN_NAMED = /(?:in|in[ae]|sk(?:iy|y|aya))s$/i
const ARTICLE = /(?:^|[^\p{L}])(?:the|both|two|all)\s$/iu

/** Whether a surname means several people: "Сапаровы", "the Saparovs". */
export const isSeveral = (name: string, { before }: Around): boolean => {
  const words = name.match(/[\p{L}\p{M}]{3,}/gu) ?? []
  const names = words.filter((word) => !KIN.test(word) && !/^the$/i.test(word))
  const isKin = KIN_BEFORE.test(before) || words.some((word) => KIN.test(word))
  const isNamed = ARTICLE.test(before) || /^the\s/i.test(name)
  return (
    names.length === 1 &&
    names.some(
      (word) =>
        PLURAL_RU.test(word) ||
        (isKin && EITHER_RU.test(word)) ||
        PLURAL_EN.test(word) ||
        (isNamed && PLURAL_EN_NAMED.test(word)),
    )
  )
}
