import type { Endpoint } from 'payload'

import { addDataAndFileToRequest, generatePayloadCookie } from 'payload'

import { asSlug, collectionOf } from '../plugin/asSlug.js'
import { optionsOf } from '../plugin/options.js'
import { refusalOrThrow } from './refusal.js'
import { codesLeft } from './secondFactor/requireSecondFactor.js'
import { reportTries } from './secondFactor/tries.js'

/** A NUL at the end of a passphrase changes nothing of its hash: such a text is none. */
const wordOf = (value: unknown): string =>
  typeof value === 'string' && !value.includes('\0') ? value : ''

/** Payload's own sign-in, with answers that say what a second factor needs, or has left. */
export const loginEndpoint: Endpoint = {
  handler: async (req) => {
    const { payload } = req
    const { users } = optionsOf(payload)
    await addDataAndFileToRequest(req)
    const auth = collectionOf(payload, users)?.config.auth
    try {
      const result = await payload.login({
        collection: asSlug(users),
        data: { email: wordOf(req.data?.email), password: wordOf(req.data?.password) },
        overrideAccess: false,
        req,
      })
      const headers = new Headers()
      if (auth && result.token) {
        const { cookiePrefix } = payload.config
        headers.set(
          'Set-Cookie',
          generatePayloadCookie({ collectionAuthConfig: auth, cookiePrefix, token: result.token }),
        )
      }
      return Response.json(
        { message: req.t('authentication:passed'), ...result, ...codesLeft(req) },
        { headers },
      )
    } catch (error) {
      await reportTries(req)
      return refusalOrThrow(error)
    }
  },
  method: 'post',
  path: '/login',
}
