import { armouredFrom } from './armouredFrom.js'

/** The programme's own OpenPGP key, which all encrypted mails are signed with. */
export type SigningKey = { armored: string; passphrase: string | undefined }

const begins = '-----BEGIN PGP PRIVATE KEY BLOCK-----'

/**
 * The programme's key from `OPENPGP_KEY` (the armoured text, or base64 of it, as not every
 * environment takes line breaks) and `OPENPGP_PASSPHRASE`; null without one.
 */
export const signingKeyFromEnvironment = (): null | SigningKey => {
  const { OPENPGP_KEY: text, OPENPGP_PASSPHRASE: passphrase } = process.env
  if (!text) {
    return null
  }
  return { armored: armouredFrom(text, begins), passphrase }
}
