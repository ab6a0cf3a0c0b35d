import type { Endpoint } from 'payload'

import { getAccessResults } from 'payload'

import { principalOf } from '../plugin/policy.js'
import { SignInFirstError } from './errors.js'

/** Payload's own tells everyone the names of fields and collections; this one tells the staff. */
export const accessEndpoint: Endpoint = {
  handler: async (req) => {
    if (principalOf(req).id === null) {
      throw new SignInFirstError()
    }
    return Response.json(await getAccessResults({ req }))
  },
  method: 'get',
  path: '/access',
}
