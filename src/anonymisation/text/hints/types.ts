/** What a detail tells about a person. */
export type DetailKind =
  | 'address'
  | 'age'
  | 'date'
  | 'direct'
  | 'employer'
  | 'family'
  | 'only'
  | 'place'
  | 'quantity'
  | 'record'
  | 'relation'
  | 'role'
  | 'small-place'
  | 'trait'

/** A detail that narrows the circle of people, in UTF-16 code units of the text. */
export type Detail = {
  start: number
  end: number
  kind: DetailKind
  /** Share of the people of a place whom the detail fits, 0 to 1. */
  share: number
  /** The most people whom the detail fits anywhere, such as those of a village. */
  most: number
  /** The same said more widely; absent where it can only be left out. */
  wider?: Wider
}

/** A wider statement: what to write, when it can be made from the text, and whom it fits. */
export type Wider = { text?: string; share: number; most: number }

/** What to make wider, or to leave out where there is no `text`. */
export type Advice = {
  start: number
  end: number
  kind: DetailKind
  action: 'generalise' | 'remove'
  text?: string
  /** How many people fit after this and all earlier advice. */
  fits: number
}

/** A combination of details in one passage that points to few people. */
export type Hint = {
  /** The passage. */
  start: number
  end: number
  /** About how many people the combination fits; 1 means that it names one. */
  fits: number
  details: Detail[]
  /** The fewest changes that take the passage over the limit, the most useful first. */
  advice: Advice[]
}
