import type { PayloadRequest } from 'payload'

import { FormError } from './errors.js'

/** No form of ours comes near it. Characters. */
const longestForm = 20_000

/**
 * The fields of a form as a browser without scripts posts them.
 *
 * @throws FormError
 */
export const readForm = async (req: PayloadRequest): Promise<URLSearchParams> => {
  if (Number(req.headers.get('content-length') ?? 0) > longestForm) {
    throw new FormError()
  }
  const text = (await req.text?.()) ?? ''
  if (text.length > longestForm) {
    throw new FormError()
  }
  return new URLSearchParams(text)
}
