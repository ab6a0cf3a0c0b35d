import type { Bearer, Entry, Phrase } from './entries.js'
import type { Register, Role, Trace } from './registerTypes.js'

import { addWord } from '../letters/deleteIndex.js'
import { spelt } from '../letters/spelt.js'
import { pairKey } from './entries.js'
import { HEAD } from './registerTypes.js'

/** Names shorter than this are not looked for with typing errors. */
const SHORTEST_FUZZY = 5
const SHORTEST_TWO_EDITS = 5

const entryOf = (register: Register, stem: string): Entry => {
  const known = register.entries.get(stem)
  if (known) {
    return known
  }
  const entry: Entry = {
    stem,
    spelt: spelt(stem),
    givens: [],
    surnames: [],
    fathers: [],
    phrases: [],
  }
  register.entries.set(stem, entry)
  for (let length = 1; length <= HEAD; length += 1) {
    register.heads.add(stem.slice(0, length))
  }
  return entry
}

/** Makes the entry findable with typing errors, by sounds and by English digraphs. */
const fileForErrors = (register: Register, entry: Entry): void => {
  if (entry.stem.length < SHORTEST_FUZZY || register.filed.has(entry)) {
    return
  }
  register.filed.add(entry)
  const slot = register.slots.push(entry) - 1
  const edits = entry.stem.length < SHORTEST_TWO_EDITS ? 1 : 2
  addWord(register.index, entry.stem, edits, slot)
  if (entry.spelt !== entry.stem) {
    addWord(register.index, entry.spelt, edits, slot)
  }
}

/** Adds a value to the list under a key. */
export const append = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key)
  if (list) {
    list.push(value)
  } else {
    map.set(key, [value])
  }
}

/** Files a bearer under all stems of the names, and keeps in `trace` where. */
export const addBearer = (register: Register, trace: Trace, bearer: Bearer): void => {
  const put = (stems: Iterable<string>, role: Role): void => {
    for (const stem of stems) {
      const entry = entryOf(register, stem)
      entry[role].push(bearer)
      entry.sample = undefined
      trace.entries.push(entry)
      if (role !== 'givens') {
        fileForErrors(register, entry)
      }
    }
  }
  put(bearer.givenStems, 'givens')
  put(bearer.fatherStems, 'fathers')
  put(bearer.surnameStems, 'surnames')
  const others = [...bearer.surnameStems, ...bearer.fatherStems]
  for (const given of bearer.givenStems) {
    for (const other of others) {
      const key = pairKey(given, other)
      append(register.pairs, key, bearer)
      trace.pairs.push(key)
    }
  }
}

/** Files a phrase under the stems of its first word. */
export const addPhrase = (register: Register, trace: Trace, phrase: Phrase): void => {
  for (const stem of phrase.words[0] ?? []) {
    const entry = entryOf(register, stem)
    entry.phrases.push(phrase)
    trace.entries.push(entry)
  }
}
