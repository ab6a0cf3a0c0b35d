import type { PayloadRequest } from 'payload'

import { BadRequestError } from '../errors.js'

export type Values = Record<string, unknown>

const malformed = (name: string, en: string, ru: string) =>
  new BadRequestError(`${name}-invalid`, { en: `${name}: ${en}.`, ru: `${name}: ${ru}.` })

/** The body as an object. Throws BadRequestError. */
export const readBody = async (req: PayloadRequest): Promise<Values> => {
  const parsed: unknown = await req.json?.().catch(() => null)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw malformed('body', 'a JSON object is expected', 'ожидается объект JSON')
  }
  return parsed as Values
}

/** A text, or null when there is none. Throws BadRequestError with `NAME-invalid`. */
export const textOf = (body: Values, key: string, name: string): null | string => {
  const value = body[key] ?? null
  if (value !== null && typeof value !== 'string') {
    throw malformed(name, 'a text is expected', 'ожидается текст')
  }
  return value
}

/** A whole number from zero, or null when there is none. Throws BadRequestError. */
export const countOf = (body: Values, key: string, name: string): null | number => {
  const value = body[key] ?? null
  if (value !== null && !(Number.isSafeInteger(value) && (value as number) >= 0)) {
    throw malformed(name, 'a whole number is expected', 'ожидается целое число')
  }
  return value as null | number
}

/** A list of ids. Throws BadRequestError. */
export const idsOf = (body: Values, key: string): (number | string)[] => {
  const value = body[key]
  const isId = (each: unknown) => typeof each === 'string' || Number.isSafeInteger(each)
  if (!Array.isArray(value) || !value.every(isId)) {
    throw malformed(key, 'a list of ids is expected', 'ожидается список идентификаторов')
  }
  return value as (number | string)[]
}
