import { Secret, TOTP } from 'otpauth'

/** Time-based one-time passwords, RFC 6238: six digits, 30 seconds, SHA-1 as all apps read it. */
const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({
    algorithm: 'SHA1',
    digits: 6,
    issuer: 'Elchi',
    label,
    period: 30,
    secret: Secret.fromBase32(secret),
  })

/** A new secret, 160 bits in base32 (RFC 4226, section 4). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** What an authenticator reads as a link or a QR code. */
export const totpUri = (secret: string, label: string): string => totpOf(secret, label).toString()

/** The code that an authenticator shows at a time. */
export const totpCode = (secret: string, at: Date): string =>
  totpOf(secret).generate({ timestamp: at.getTime() })

/**
 * The step of 30 seconds that a code belongs to, one earlier or later allowed for clocks that
 * differ; null for a wrong code and for one of a step that was used (RFC 6238, section 5.2).
 */
export const totpStep = (args: {
  at: Date
  code: string
  lastStep: number
  secret: string
}): null | number => {
  const { at, code, lastStep, secret } = args
  const delta = totpOf(secret).validate({ timestamp: at.getTime(), token: code, window: 1 })
  const step = Math.floor(at.getTime() / 30_000) + (delta ?? 0)
  return delta !== null && step > lastStep ? step : null
}
