import type { DeleteIndex } from '../letters/deleteIndex.js'
import type { Bearer, Entry } from './entries.js'
import type { Word } from './words.js'

/** Sounds by which the first piece of a split name is known. */
export const HEAD = 4

export type Role = 'givens' | 'surnames' | 'fathers'

/** What one identity has put into the register, to take it out again. */
export type Trace = { entries: Entry[]; pairs: string[]; marks: string[] }

/** The index of all identities. Opaque: made by `createRegister`, changed by `updateRegister`. */
export type Register = {
  entries: Map<string, Entry>
  /** Entries in the error index, by the number they have there. */
  slots: Entry[]
  filed: Set<Entry>
  index: DeleteIndex
  /** Bearers by `given|surname` and `given|father` stems, so that common names stay quick. */
  pairs: Map<string, Bearer[]>
  /** Owners of numbers, addresses and dates, by `kind:value`. */
  marks: Map<string, string[]>
  /** Years that somebody was born in, and how many people. */
  years: Map<string, number>
  traces: Map<string, Trace>
  sexes: Map<string, 'f' | 'm'>
  /** The first sounds of all names, in each length up to `HEAD`. */
  heads: Set<string>
  /** Whether each distinct word met so far may be the first piece of a name. */
  beginnings: Map<string, boolean>
  /** What each distinct word met so far means, `null` for nothing. */
  words: Map<string, Word | null>
  /** The last digits of all numbers, and how many end so. */
  tails: Map<string, number>
  /** Costly comparisons made for the text at hand. */
  compared: number
}
