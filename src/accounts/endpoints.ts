import type { Endpoint, Payload, PayloadRequest } from 'payload'

import { addressOf } from '../plugin/addressOf.js'
import { asSlug } from '../plugin/asSlug.js'
import { appLimiter } from '../plugin/limiter.js'
import { optionsOf } from '../plugin/options.js'
import { InvitationOnlyError, TooManyAttemptsError } from './errors.js'
import { invitationEndpoints } from './invitation/endpoints.js'
import { sendReset } from './invitation/invite.js'
import { loginEndpoint } from './loginEndpoint.js'
import { answerOf } from './refusal.js'
import { resetPassword } from './resetPassword.js'
import { seatEndpoints } from './seats/endpoints.js'
import { recoveryCodeEndpoints } from './secondFactor/newCodes.js'

const windowMs = 15 * 60_000
const mostRequests = 10

const requestsOf = appLimiter(windowMs)

const addressIn = async (req: PayloadRequest): Promise<string> => {
  const body = (await req.json?.().catch(() => null)) as { email?: unknown } | null
  return typeof body?.email === 'string' ? body.email : ''
}

/** Mails to one account within the window: somebody else may be asking. */
const mostMails = 3

const mailsOf = appLimiter(windowMs)

type Person = { email: string; invitation?: null | string; language?: unknown }

/**
 * Who has not accepted an invitation gets none: it would undo that it was revoked or ran out. Not
 * by Payload's own mail: inside its transaction that waits for a write outside of it, so on a
 * database with one writer no mail ever left.
 */
const mailReset = async (payload: Payload, asked: string): Promise<void> => {
  const address = asked.trim().toLowerCase()
  const person = await payload.db.findOne<{ id: string } & Person>({
    collection: asSlug(optionsOf(payload).users),
    where: { email: { equals: address } },
  })
  if (!person || person.invitation || !mailsOf(payload).admits(address, mostMails)) {
    return
  }
  await sendReset(payload, person)
}

/** The mail goes out after the answer; a fault of the mail server is no answer to anyone. */
const sendLater = (req: PayloadRequest, email: string): void => {
  const { payload } = req
  setImmediate(() => {
    mailReset(payload, email).catch((error: unknown) => {
      const { code = 'unknown' } = error as { code?: string }
      payload.logger.error({ code, msg: 'A mail to choose a new passphrase could not be sent.' })
    })
  })
}

/** Payload's own, with one answer at one speed for every address, known or not. */
const forgotPassword: Endpoint = {
  handler: async (req) => {
    const from = addressOf(req.headers)
    if (from && !requestsOf(req.payload).admits(from, mostRequests)) {
      return answerOf(new TooManyAttemptsError(windowMs / 1000))
    }
    const email = await addressIn(req)
    if (email) {
      sendLater(req, email)
    }
    return Response.json({ message: req.t('general:success') })
  },
  method: 'post',
  path: '/forgot-password',
}

/** Whoever finds a new server first would be its administrator: accounts are made by invitation. */
const firstRegister: Endpoint = {
  handler: () => {
    throw new InvitationOnlyError()
  },
  method: 'post',
  path: '/first-register',
}

/** Endpoints of the staff collection that stand before Payload's own. */
export const accountEndpoints: Endpoint[] = [
  loginEndpoint,
  forgotPassword,
  resetPassword,
  firstRegister,
  ...invitationEndpoints,
  ...seatEndpoints,
  ...recoveryCodeEndpoints,
]
