import type { FlattenedField } from 'payload'

/** What was planted in one field of one document, and a value of the same kind that was not. */
export type Canary = {
  /** What a leak would show; null where the value is too common to search for (an option, a yes). */
  shown: null | string
  value: unknown
  wrong: unknown
}

export type PlantedField = { canary: Canary; field: FlattenedField; path: string; readers: string }

/** One document with a canary in each field. */
export type Planted = { fields: PlantedField[]; id: string; slug: string }

/** One way in that the matrix tries. */
export type Leak = { field: string; role: string; surface: string }

export type Report = {
  cases: number
  found: Leak[]
  leaks: number
  /** How often each surface showed a value to those who may see it: the matrix is not blind. */
  seen: Record<string, number>
  roles: string[]
  surfaces: string[]
  /** Collections that there was no time to ask for, each with the reader. */
  unasked: string[]
}
