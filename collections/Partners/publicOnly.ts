import type {
  Condition,
  PayloadRequest,
  TextareaFieldValidation,
  TextFieldSingleValidation,
} from 'payload'

import { said } from '../fields/said.js'

type Partner = { visibility?: string }

/** Shown for public partners only. */
export const isPublic: Condition = (data) => (data as Partner).visibility === 'public'

const refusal = (value: unknown, data: unknown, req: PayloadRequest): string | undefined =>
  value && (data as Partner | undefined)?.visibility !== 'public'
    ? said(req, {
        en: 'An anonymous partner has no details here. Empty this field.',
        ru: 'У анонимного партнёра здесь нет данных. Очистите поле.',
      })
    : undefined

/**
 * Refuses any value on an anonymous partner, so that making one anonymous means taking its details
 * out first: a detail that stays hidden is still stored, searched and backed up.
 */
export const publicOnly =
  (otherwise?: TextFieldSingleValidation): TextFieldSingleValidation =>
  (value, options) =>
    refusal(value, options.data, options.req) ?? otherwise?.(value, options) ?? true

/** `publicOnly` for long texts. */
export const publicOnlyText: TextareaFieldValidation = (value, { data, req }) =>
  refusal(value, data, req) ?? true
