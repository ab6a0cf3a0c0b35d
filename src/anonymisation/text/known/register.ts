import type { Identity } from '../types.js'
import type { Register, Trace } from './registerTypes.js'

import { createDeleteIndex } from '../letters/deleteIndex.js'
import { plainText } from '../letters/plainLetters.js'
import { bearersMaker } from './bearers.js'
import { addBearer, addPhrase, append } from './fileNames.js'
import { marksOf, TAIL } from './marks.js'
import { phrasesOf } from './phrases.js'

const count = (counts: Map<string, number>, key: string, step: 1 | -1): void => {
  const left = (counts.get(key) ?? 0) + step
  if (left > 0) {
    counts.set(key, left)
  } else {
    counts.delete(key)
  }
}

/** Keeps count of what numbers end with and of years, by which most texts are done with at once. */
const countMarks = ({ tails, years }: Register, marks: string[], step: 1 | -1): void => {
  for (const key of marks) {
    const year = /^date:(\d{4})/.exec(key)?.[1]
    if (year) {
      count(years, year, step)
    }
    const number = /^(?:id|passport|phone):(\d+)$/.exec(key)?.[1]
    if (number) {
      count(tails, number.slice(-TAIL), step)
    }
  }
}

type List = ReturnType<typeof bearersMaker>

/** A record with plain letters, whatever dress somebody gave a name or an alias. */
const inPlainLetters = (identity: Identity): Identity => ({
  ...identity,
  aliases: identity.aliases?.map(plainText),
  employer: identity.employer && plainText(identity.employer),
  given: identity.given && plainText(identity.given),
  handles: identity.handles?.map(plainText),
  patronymic: identity.patronymic && plainText(identity.patronymic),
  relatives: identity.relatives?.map((one) => ({ ...one, name: plainText(one.name) })),
  surname: identity.surname && plainText(identity.surname),
  village: identity.village && plainText(identity.village),
})

const put = (register: Register, registered: Identity, bearersOf: List): void => {
  const identity = inPlainLetters(registered)
  remove(register, identity.id)
  const trace: Trace = { entries: [], pairs: [], marks: marksOf(identity) }
  for (const bearer of bearersOf(identity)) {
    addBearer(register, trace, bearer)
  }
  for (const phrase of phrasesOf(identity)) {
    addPhrase(register, trace, phrase)
  }
  countMarks(register, trace.marks, 1)
  for (const key of trace.marks) {
    append(register.marks, key, identity.id)
  }
  if (identity.sex) {
    register.sexes.set(identity.id, identity.sex)
  }
  register.traces.set(identity.id, trace)
}

const without = <T extends { identity: string }>(list: T[], identity: string): T[] =>
  list.filter((item) => item.identity !== identity)

const remove = (register: Register, id: string): void => {
  const trace = register.traces.get(id)
  if (!trace) {
    return
  }
  register.traces.delete(id)
  register.sexes.delete(id)
  for (const entry of new Set(trace.entries)) {
    entry.sample = undefined
    entry.givens = without(entry.givens, id)
    entry.surnames = without(entry.surnames, id)
    entry.fathers = without(entry.fathers, id)
    entry.phrases = without(entry.phrases, id)
  }
  for (const key of trace.pairs) {
    const bearers = without(register.pairs.get(key) ?? [], id)
    if (bearers.length) {
      register.pairs.set(key, bearers)
    } else {
      register.pairs.delete(key)
    }
  }
  countMarks(register, trace.marks, -1)
  for (const key of trace.marks) {
    const owners = register.marks.get(key)?.filter((owner) => owner !== id) ?? []
    if (owners.length) {
      register.marks.set(key, owners)
    } else {
      register.marks.delete(key)
    }
  }
}

/** An index of the given identities; identities with the same id replace one another. */
export const createRegister = (identities: Identity[]): Register => {
  const register: Register = {
    entries: new Map(),
    filed: new Set(),
    slots: [],
    index: createDeleteIndex(identities.length * 16),
    pairs: new Map(),
    marks: new Map(),
    years: new Map(),
    traces: new Map(),
    sexes: new Map(),
    heads: new Set(),
    beginnings: new Map(),
    words: new Map(),
    tails: new Map(),
    compared: 0,
  }
  const bearersOf = bearersMaker()
  for (const identity of identities) {
    put(register, identity, bearersOf)
  }
  return register
}

/** Adds, replaces and removes identities in place, without building the index again. */
export const updateRegister = (
  register: Register,
  change: { put?: Identity[]; remove?: string[] },
): void => {
  for (const id of change.remove ?? []) {
    remove(register, id)
  }
  const bearersOf = bearersMaker()
  for (const identity of change.put ?? []) {
    put(register, identity, bearersOf)
  }
  register.words.clear()
  register.beginnings.clear()
}
