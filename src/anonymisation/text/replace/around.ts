/** What stands before and after a span: what its replacement has to agree with. */
export type Around = { before: string; after: string }

const REACH = 40

/** The surroundings of a span, as far as grammar reaches. */
export const aroundOf = (text: string, { end, start }: { end: number; start: number }): Around => ({
  before: text.slice(Math.max(0, start - REACH), start),
  after: text.slice(end, end + REACH),
})

const OPENS = /(?:^|[.!?…]["»”)]?\s+|\n\s*)$/u
const DETERMINED =
  /(?:^|[^\p{L}])(?:the|an?|his|her|its|their|our|my|your|this|that|every|each)\s$|['’]s\s$/iu

/** Whether an article would be one too many: another one, or an owner, stands before. */
export const isDetermined = ({ before }: Around): boolean => DETERMINED.test(before)

/** A replacement with a capital where it begins a sentence, as the original did. */
export const asOpening = (replacement: string, original: string, { before }: Around): string =>
  OPENS.test(before) && /^[\p{Lu}\d]/u.test(original)
    ? replacement.charAt(0).toUpperCase() + replacement.slice(1)
    : replacement
