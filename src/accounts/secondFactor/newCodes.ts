import type { Endpoint, PayloadRequest } from 'payload'

import { inTransaction } from '../../database/index.js'
import { answer } from '../../plugin/answer.js'
import { optionsOf } from '../../plugin/options.js'
import { RecoveryCodesError, SecondFactorError } from '../errors.js'
import { refusalOrThrow } from '../refusal.js'
import { reportAccount } from '../report.js'
import { readSecondFactor, type SecondFactor, writeSecondFactor } from './record.js'
import { hashOfCode, newRecoveryCodes } from './recoveryCodes.js'
import { totpStep } from './totp.js'
import { countTry, forgetTries, reportTries } from './tries.js'

type Own = { factor: null | SecondFactor; id: number | string }

const ownFactor = async (
  { payload, user }: PayloadRequest,
  req?: Partial<PayloadRequest>,
): Promise<Own> => {
  if (!user || user.collection !== optionsOf(payload).users) {
    throw new RecoveryCodesError('second-factor-signed-out')
  }
  return { id: user.id, factor: await readSecondFactor({ payload, req }, user.id) }
}

const codeIn = async (req: PayloadRequest): Promise<string> => {
  const body = (await req.json?.().catch(() => null)) as { code?: unknown } | null
  return typeof body?.code === 'string' ? body.code.trim() : ''
}

const answered =
  (handler: (req: PayloadRequest) => Promise<object>): Endpoint['handler'] =>
  async (req) => {
    try {
      return answer(await handler(req))
    } catch (error) {
      await reportTries(req)
      return refusalOrThrow(error)
    }
  }

/** `GET /api/:users/recovery-codes` -> `{ left }`, of the own account; null without a second factor. */
const count: Endpoint = {
  handler: answered(async (req) => ({
    left: (await ownFactor(req)).factor?.recovery.length ?? null,
  })),
  method: 'get',
  path: '/recovery-codes',
}

/**
 * `POST /api/:users/recovery-codes` with `{ code }` of the authenticator -> `{ recoveryCodes }`.
 * The earlier ones work no more.
 */
const makeAnew: Endpoint = {
  handler: answered(async (req) => {
    const { payload } = req
    const code = await codeIn(req)
    // Read and written as one, so that a code of the authenticator makes new ones once.
    return inTransaction({ payload }, async (inner) => {
      const { id, factor } = await ownFactor(req, inner)
      if (!factor) {
        throw new RecoveryCodesError('second-factor-none')
      }
      countTry(req, String(id), code, 'own')
      const at = optionsOf(payload).clock()
      const { lastStep, secret } = factor
      const step = totpStep({ at, code, lastStep, secret })
      if (step === null) {
        throw new SecondFactorError('second-factor-wrong')
      }
      forgetTries(req, String(id), 'own')
      const recoveryCodes = newRecoveryCodes()
      const recovery = recoveryCodes.map(hashOfCode)
      await writeSecondFactor({ payload, req: inner }, id, { lastStep: step, recovery, secret })
      await reportAccount({
        id,
        actor: `user:${id}`,
        kind: 'account.recovery-codes-made',
        payload,
        req: inner,
      })
      return { recoveryCodes }
    })
  }),
  method: 'post',
  path: '/recovery-codes',
}

/** How many recovery codes one has left, and new ones for whoever holds the authenticator. */
export const recoveryCodeEndpoints: Endpoint[] = [count, makeAnew]
