import type { Payload, PayloadRequest } from 'payload'

import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'

const hour = 3_600_000

/** Until when the link is good, and where it leads. */
export type Link = { until: Date; url: string }

/**
 * A link to choose a passphrase, which works once. An earlier link of the account works no more.
 * What Payload calls a forgotten password; it sends nothing here.
 */
export const newLink = async (args: {
  email: string
  hours: number
  payload: Payload
  req?: PayloadRequest
}): Promise<Link> => {
  const { email, hours, payload, req } = args
  const { serverURL, users } = optionsOf(payload)
  const token = await payload.forgotPassword({
    collection: asSlug(users),
    data: { email },
    disableEmail: true,
    expiration: hours * hour,
    req,
  })
  return {
    until: new Date(Date.now() + hours * hour),
    url: `${serverURL}${payload.config.routes.admin}/passphrase/${token}`,
  }
}
