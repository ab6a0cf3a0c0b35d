import type { CollectionBeforeLoginHook, PayloadRequest } from 'payload'

import type { SecondFactor } from './record.js'

import { optionsOf } from '../../plugin/options.js'
import { SecondFactorError } from '../errors.js'
import { reportAccount } from '../report.js'
import { isChoosing } from '../resetPassword.js'
import { readSecondFactor, writeSecondFactor } from './record.js'
import { hashOfCode } from './recoveryCodes.js'
import { offerSetup, readOffer } from './setup.js'
import { totpStep } from './totp.js'
import { countTry, forgetTries } from './tries.js'

type Person = { email: string; id: string; roles?: string[]; secondFactorWanted?: boolean }

const wordIn = (req: PayloadRequest, name: string): string => {
  const value = (req.data as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** The factor after a code of it was used, or null for a wrong code. */
const afterUse = (factor: SecondFactor, code: string, at: Date): null | SecondFactor => {
  const step = totpStep({ at, code, lastStep: factor.lastStep, secret: factor.secret })
  if (step !== null) {
    return { ...factor, lastStep: step }
  }
  const hash = hashOfCode(code)
  return factor.recovery.includes(hash)
    ? { ...factor, recovery: factor.recovery.filter((each) => each !== hash) }
    : null
}

const left = new WeakMap<object, number>()

/** How many recovery codes are left, where this sign-in used one. */
export const codesLeft = (req: PayloadRequest): { recoveryCodesLeft?: number } => {
  const recoveryCodesLeft = left.get(req)
  return recoveryCodesLeft === undefined ? {} : { recoveryCodesLeft }
}

const needsOne = (req: PayloadRequest, { roles = [], secondFactorWanted }: Person): boolean =>
  Boolean(secondFactorWanted) ||
  roles.some((role) => optionsOf(req.payload).accounts.secondFactor.includes(role))

const report = (req: PayloadRequest, { id }: Person, kind: string) =>
  reportAccount({ id, actor: `user:${id}`, kind, payload: req.payload, req })

/**
 * Ends a sign-in whose passphrase was right and whose second factor is not. Where one is needed and
 * not there, the answer holds what is needed to set it up; the sign-in is repeated with its code.
 *
 * @throws SecondFactorError, TooManyAttemptsError
 */
export const requireSecondFactor: CollectionBeforeLoginHook = async ({ req, user }) => {
  const person = user as unknown as Person
  const { payload } = req
  if (isChoosing(req)) {
    return
  }
  const code = wordIn(req, 'code')
  const factor = await readSecondFactor({ payload, req }, person.id)
  if (!factor && !needsOne(req, person)) {
    return
  }
  const offered = factor ?? readOffer(payload, person.id, wordIn(req, 'setup'))
  if (!offered) {
    throw new SecondFactorError('second-factor-setup', offerSetup(payload, person))
  }
  if (!code) {
    throw new SecondFactorError('second-factor-required')
  }
  countTry(req, person.id, code)
  const used = afterUse(offered, code, optionsOf(payload).clock())
  if (!used || (!factor && used.lastStep === 0)) {
    throw new SecondFactorError('second-factor-wrong')
  }
  forgetTries(req, person.id)
  await writeSecondFactor({ payload, req }, person.id, used)
  if (!factor) {
    await report(req, person, 'account.second-factor-set')
  } else if (used.recovery.length < factor.recovery.length) {
    left.set(req, used.recovery.length)
    await report(req, person, 'account.recovery-code-used')
  }
}
