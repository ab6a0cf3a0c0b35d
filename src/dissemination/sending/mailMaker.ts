import type { Payload } from 'payload'

import type { Outgoing } from '../mime/mailForRecipient.js'
import type { Segments } from '../mime/slots.js'
import type { ReaderKeys } from '../openpgp/types.js'
import type { DeliveryRow } from '../outbox/types.js'
import type { Envelope } from '../smtp/types.js'
import type { Sender } from './sender.js'

import { optionsOf } from '../../plugin/options.js'
import { returnPathFor } from '../bounces/index.js'
import { deliveryToken, returnToken } from '../ids/deliveryIds.js'
import { createSigner } from '../mime/dkim.js'
import { mailForRecipient } from '../mime/mailForRecipient.js'
import { encrypterFor } from '../openpgp/encrypterFor.js'
import { EncryptionError } from '../openpgp/errors.js'
import { unsubscribeUrl } from '../unsubscribe/url.js'

/** Makes the mail of one delivery from the rendering that it shares with others. */
export type MailMaker = (
  row: DeliveryRow,
  rendering: Segments,
) => Promise<{ envelope: Envelope; message: Outgoing }>

/** Fills in what belongs to one recipient: ids, the return path, the way out of the list. */
export const createMailMaker = (args: {
  dissemination: { keyId: string }
  /** The domain of the Message-IDs. */
  messageDomain: string
  payload: Payload
  /** The keys that mails are encrypted to, by the id of the delivery. */
  readerKeys: ReaderKeys
  sender: Sender
}): MailMaker => {
  const { dissemination, messageDomain, payload, readerKeys, sender } = args
  const { keyId } = dissemination
  const { clock, dissemination: options, keys, serverURL, smtp } = optionsOf(payload)
  const encrypt = encrypterFor({ payload, sender })
  const returnPath = returnPathFor({ mailbox: options.bounceMailbox, sender })
  const sign = smtp.dkim ? createSigner(smtp.dkim) : null
  return async (row, rendering) => {
    const mailbox = row.address ?? ''
    const ids = { delivery: row.id, keyId, keys }
    const onEnvelope = returnToken(ids)
    const unsubscribe = unsubscribeUrl({
      address: mailbox.toLowerCase(),
      keyId,
      keys,
      row,
      serverURL,
    })
    const plain = mailForRecipient(rendering, {
      date: clock(),
      mailbox,
      messageId: `${deliveryToken(ids)}@${messageDomain}`,
      thread: row.thread?.split(' ') ?? [],
      values: { unsubscribe },
    })
    const key = readerKeys.get(row.id)
    if (row.encryptedTo && !key) {
      throw new EncryptionError('encryption-failed')
    }
    const message = key ? await encrypt(plain, key) : plain
    return {
      envelope: {
        id: onEnvelope,
        from: returnPath(onEnvelope),
        to: mailbox,
      },
      message: sign ? await sign(message) : message,
    }
  }
}
