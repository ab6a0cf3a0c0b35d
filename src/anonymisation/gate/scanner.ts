import type { Allowances, GateHit, Rendering } from './types.js'

import { TooIntricateError } from '../text/index.js'
import { readingsOf } from './readings.js'
import { UnreadablePartError } from './unreadable.js'

/** One mention of a register entry in a string. */
export type Mention = { end: number; identity?: string; rule: string; start: number }

/** Finds the mentions of protected identities in one string. */
export type FindMentions = (text: string) => Mention[]

type Scan = { hits: GateHit[]; scanned: number }

/** The longest total of strings that are remembered as read, in UTF-16 code units. */
const rememberedLength = 32 * 1024 * 1024

/** How many strings are remembered: a mailing shows the gate one address after another. */
const rememberedStrings = 10_000

/** A value that fills a slot of a mailing, such as a recipient's name or a link of their own. */
export type Slots = Record<string, string>

const emptied = (text: string, values: string[]): string =>
  values.reduce((rest, value) => rest.replaceAll(value, ''), text)

/**
 * Scans renderings, each distinct string once.
 *
 * With slots, a rendering is cleared without being read again when, emptied of the slots' values,
 * it is exactly a rendering that was read before as it stood; then only the values are read. Were
 * a value to take letters out of the fixed text, the rest would not be that rendering, and the
 * whole is read. Only renderings without slots are remembered.
 */
export const createScanner = (find: FindMentions) => {
  let remembered = new Map<string, Mention[]>()
  let length = 0

  const findIn = (text: string, where: string): Mention[] => {
    try {
      return find(text)
    } catch (error) {
      throw error instanceof TooIntricateError
        ? new UnreadablePartError(where, 'too-intricate')
        : error
    }
  }

  const read = (
    rendering: Rendering,
    remember: boolean,
  ): { fresh: number; mentions: Mention[] } => {
    const key = `${rendering.kind} ${rendering.text}`
    const known = remembered.get(key)
    if (known) {
      return { fresh: 0, mentions: known }
    }
    const mentions = readingsOf(rendering).flatMap((text) => findIn(text, rendering.where))
    if (remember) {
      length += key.length
      if (length > rememberedLength || remembered.size >= rememberedStrings) {
        remembered = new Map()
        length = key.length
      }
      remembered.set(key, mentions)
    }
    return { fresh: rendering.text.length, mentions }
  }

  const hitsOf = (rendering: Rendering, mentions: Mention[], allowed: Set<string>): GateHit[] =>
    mentions
      .filter(({ identity }) => identity === undefined || !allowed.has(identity))
      .map(({ end, identity = '', rule, start }) => ({
        end,
        identity,
        rule,
        start,
        where: rendering.where,
      }))

  return (
    renderings: Rendering[],
    { allowances = [], slots = {} }: { allowances?: Allowances; slots?: Slots } = {},
  ): Scan => {
    const allowed = new Set(allowances)
    const values = Object.values(slots)
      .filter((value) => value !== '')
      .sort((a, b) => b.length - a.length)
    const slotRenderings = Object.entries(slots).map(([name, text]): Rendering => ({
      kind: 'link',
      text,
      where: `slot:${name}`,
    }))
    const seen = new Set<string>()
    const result: Scan = { hits: [], scanned: 0 }
    // What is a slot's value and nothing else is read as that slot.
    const others = renderings.filter(({ text }) => !values.includes(text))
    for (const rendering of [...others, ...slotRenderings]) {
      const key = `${rendering.kind} ${rendering.where} ${rendering.text}`
      if (seen.has(key)) {
        continue
      }
      seen.add(key)
      const rest = values.length > 0 ? emptied(rendering.text, values) : rendering.text
      const template =
        rest === rendering.text ? undefined : remembered.get(`${rendering.kind} ${rest}`)
      if (template) {
        result.hits.push(...hitsOf(rendering, template, allowed))
        continue
      }
      const { fresh, mentions } = read(rendering, values.length === 0)
      result.scanned += fresh
      result.hits.push(...hitsOf(rendering, mentions, allowed))
    }
    return result
  }
}
