import type { AfterErrorHook } from 'payload'

import { QueryRefusedError } from './errors.js'

/** A filter that is a text has to be JSON; Payload calls any other an error of the server. */
export const answerMalformed: AfterErrorHook = ({ error, req }) => {
  if (!(error instanceof SyntaxError) || typeof req.query.where !== 'string') {
    return undefined
  }
  const { code, message, name } = new QueryRefusedError(
    'query-malformed',
    'A filter is an object of fields and operators',
  )
  return { response: { errors: [{ name, data: { code }, message }] }, status: 400 }
}
