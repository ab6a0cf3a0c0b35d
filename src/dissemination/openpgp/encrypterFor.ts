import type { Payload } from 'payload'

import type { Outgoing } from '../mime/mailForRecipient.js'
import type { Sender } from '../sending/sender.js'
import type { ReaderKey } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { encryptMail } from './encryptMail.js'
import { SigningKeyError } from './errors.js'
import { ownKeyOf } from './ownKey.js'

/** Turns a mail that may leave into the same mail, signed and encrypted to one key. */
export type Encrypter = (message: Outgoing, key: ReaderKey) => Promise<Outgoing>

/**
 * Signs with the key of the options, as this sender.
 *
 * @throws SigningKeyError, EncryptionError when it is used
 */
export const encrypterFor =
  (args: { payload: Payload; sender: Sender }): Encrypter =>
  async (message, key) => {
    const { clock, dissemination } = optionsOf(args.payload)
    const { signingKey: signing } = dissemination
    const { keydata } = await ownKeyOf(signing)
    if (!signing) {
      throw new SigningKeyError('signing-key-missing')
    }
    const own = { address: args.sender.address, keydata }
    return encryptMail({ key, message, now: clock(), own, signing })
  }
