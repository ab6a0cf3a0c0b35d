import type { TextFieldSingleValidation } from 'payload'

import { text } from 'payload/shared'

/** What no reader sees, or what makes a text read in another order than it is written in. */
export const hidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u

const message =
  'One line, without control characters or such that reorder the text. / Одна строка, без управляющих символов и символов, меняющих порядок текста.'

/** Takes a text of one line that every reader sees alike: it goes into the headers of mails. */
export const plainLine: TextFieldSingleValidation = (value, options) => {
  const isText = typeof (value ?? '') === 'string'
  return isText && !hidden.test(value ?? '') ? text(value, options as never) : message
}
