import {
  PassphraseError,
  RecoveryCodesError,
  SecondFactorError,
  TooManyAttemptsError,
} from './errors.js'

type Refusal = PassphraseError | RecoveryCodesError | SecondFactorError | TooManyAttemptsError

/** Answered here: in a bundled app Payload no longer knows its own errors, and drops their data. */
export const answerOf = ({ name, data, message, status }: Refusal): Response =>
  Response.json(
    { errors: [{ name, data, message }] },
    { headers: { 'Cache-Control': 'no-store' }, status },
  )

/**
 * The answer to a refusal at the door.
 *
 * @throws any other error, as it came
 */
export const refusalOrThrow = (error: unknown): Response => {
  if (
    error instanceof PassphraseError ||
    error instanceof RecoveryCodesError ||
    error instanceof SecondFactorError ||
    error instanceof TooManyAttemptsError
  ) {
    return answerOf(error)
  }
  throw error
}
