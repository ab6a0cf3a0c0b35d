import { createHash, createPrivateKey, sign } from 'node:crypto'

import type { Outgoing } from './mailForRecipient.js'

/** The key that mails of a domain are signed with (RFC 6376), and where its public half stands. */
export type DkimKey = { domain: string; privateKey: string; selector: string }

/** What is signed: everything that a reader is shown or a program acts upon. */
const signedNames = [
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'reply-to',
  'in-reply-to',
  'references',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'auto-submitted',
]

/** Named once more than they stand, so that nobody can add another one (RFC 6376 5.4.2). */
const sealedNames = ['from', 'to', 'subject']

/** A header as `relaxed` has it (RFC 6376 3.4.2). */
const relaxed = (name: string, value: string): string =>
  `${name}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`

const fieldsOf = (head: string): Map<string, string> => {
  const fields = new Map<string, string>()
  for (const field of head.split(/\r\n(?![ \t])/)) {
    const colon = field.indexOf(':')
    fields.set(field.slice(0, colon).trim().toLowerCase(), field.slice(colon + 1))
  }
  return fields
}

/** SHA-256 of the body as `simple` has it (RFC 6376 3.4.3): one line break at its end. */
const bodyHash = (body: string): string =>
  createHash('sha256')
    .update(`${body.replace(/(?:\r\n)+$/, '')}\r\n`, 'latin1')
    .digest('base64')

const folded = (text: string): string => text.match(/.{1,72}/g)?.join('\r\n ') ?? ''

/**
 * Signs the octets that leave; the signature stands in front of them. Headers may be folded anew on
 * the way, the body may not change: it is encoded so that nothing has a reason to. The costly part
 * runs beside the event loop, on several processors.
 */
export const createSigner = ({
  domain,
  privateKey,
  selector,
}: DkimKey): ((message: Outgoing) => Promise<Outgoing>) => {
  const key = createPrivateKey(privateKey)
  const algorithm = key.asymmetricKeyType === 'ed25519' ? 'ed25519' : 'rsa'
  return (message) => {
    const end = message.indexOf('\r\n\r\n')
    const fields = fieldsOf(message.slice(0, end))
    const present = signedNames.filter((name) => fields.has(name))
    const value =
      ` v=1; a=${algorithm}-sha256; c=relaxed/simple; d=${domain}; s=${selector};\r\n` +
      ` h=${present.join(':')}:\r\n ${sealedNames.join(':')};\r\n` +
      ` bh=${bodyHash(message.slice(end + 4))};\r\n b=`
    const text = [
      ...present.map((name) => `${relaxed(name, fields.get(name) ?? '')}\r\n`),
      relaxed('dkim-signature', value),
    ].join('')
    const isRsa = algorithm === 'rsa'
    // Ed25519 signs the hash of RFC 8463, RSA hashes by itself.
    const data = isRsa
      ? Buffer.from(text, 'latin1')
      : createHash('sha256').update(text, 'latin1').digest()
    return new Promise((resolve, reject) => {
      sign(isRsa ? 'sha256' : null, data, key, (error, signature) => {
        if (error) {
          return reject(error)
        }
        const signed = `${value}${folded(signature.toString('base64'))}`
        resolve(`DKIM-Signature:${signed}\r\n${message}` as Outgoing)
      })
    })
  }
}
