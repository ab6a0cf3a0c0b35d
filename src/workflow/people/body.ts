import { textOf, type Values } from '../endpoints/body.js'
import { BadRequestError } from '../errors.js'

/** An id of a person, or null for nobody; the key has to be there. Throws BadRequestError. */
export const personIn = (body: Values, key: string): null | string => {
  if (!Object.hasOwn(body, key)) {
    throw new BadRequestError(`${key}-required`, {
      en: `${key}: send the id of a person, or null for nobody.`,
      ru: `${key}: отправьте идентификатор человека или null.`,
    })
  }
  return typeof body[key] === 'number' ? String(body[key]) : textOf(body, key, key)
}

/** A moment as a text, or null for none; the key has to be there. Throws BadRequestError. */
export const momentIn = (body: Values, key: string): null | string => {
  const value = Object.hasOwn(body, key) ? textOf(body, key, key) : undefined
  if (value === undefined || (value !== null && Number.isNaN(Date.parse(value)))) {
    throw new BadRequestError(`${key}-invalid`, {
      en: `${key}: send a moment such as 2027-01-31T09:00:00Z, or null for none.`,
      ru: `${key}: отправьте момент, например 2027-01-31T09:00:00Z, или null.`,
    })
  }
  return value
}
