import type { Endpoint, PayloadRequest } from 'payload'

import { asSlug } from '../plugin/asSlug.js'
import { optionsOf } from '../plugin/options.js'
import { noteInvitation } from './invitation/invite.js'
import { refusalOrThrow } from './refusal.js'
import { reportAccount } from './report.js'

const choosing = new WeakSet<object>()

/** This request chooses a new passphrase and ends signed out: no second factor is asked for. */
export const isChoosing = (req: PayloadRequest): boolean => choosing.has(req)

/**
 * Payload's own signs in whoever holds the link, past the second factor. This one sets the
 * passphrase and ends every session; the person then signs in as always.
 */
export const resetPassword: Endpoint = {
  handler: async (req) => {
    const { payload } = req
    const collection = asSlug(optionsOf(payload).users)
    const body = (await req.json?.().catch(() => null)) as null | Record<string, unknown>
    const [token = '', password = ''] = [body?.token, body?.password].map((each) =>
      typeof each === 'string' ? each : '',
    )
    choosing.add(req)
    try {
      const { user } = await payload.resetPassword({
        collection,
        data: { password, token },
        // Whoever resets a passphrase is not signed in; the token stands for access.
        overrideAccess: true,
        req,
      })
      const { id, invitation } = user as unknown as { id: number | string; invitation?: unknown }
      await payload.db.updateOne({ id, collection, data: { sessions: [] }, returning: false })
      await noteInvitation(payload, id, null, null)
      await reportAccount({
        id,
        actor: `user:${id}`,
        kind: invitation ? 'account.invitation-accepted' : 'account.passphrase-chosen',
        payload,
      })
    } catch (error) {
      return refusalOrThrow(error)
    } finally {
      choosing.delete(req)
    }
    return Response.json({ message: req.t('authentication:passwordResetSuccessfully') })
  },
  method: 'post',
  path: '/reset-password',
}
