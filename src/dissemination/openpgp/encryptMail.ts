import { createHash } from 'node:crypto'

import type { SigningKey } from '../../keys/index.js'
import type { Outgoing } from '../mime/mailForRecipient.js'
import type { ReaderKey } from './types.js'

import { signAndEncrypt } from './engine.js'

type Field = { name: string; text: string }

/** What is shown in place of the subject (RFC 9788, 3.2.1). */
const neutralSubject = '[...]'

const lineBreak = '\r\n'

/** Headers that say how the body is to be read: they belong to the entity that is encrypted. */
const isStructural = ({ name }: Field): boolean =>
  name.startsWith('content-') && name !== 'content-language'

/** Tells the language, and with it something of the content. */
const isInnerOnly = ({ name }: Field): boolean => name === 'content-language'

const fieldsOf = (head: string): Field[] =>
  head.split(/\r\n(?![ \t])/).map((text) => ({
    name: text.slice(0, text.indexOf(':')).toLowerCase(),
    text,
  }))

const outerOf = ({ name, text }: Field): string => {
  if (name === 'subject') {
    return `Subject: ${neutralSubject}`
  }
  // The name of a list may tell what it is about; its id does not.
  return name === 'list-id' ? `List-Id: ${/<[^>]*>/.exec(text)?.[0] ?? ''}` : text
}

/** Marks the entity as one with protected headers, for new readers (RFC 9788) and for older ones. */
const marked = (field: Field): string =>
  field.name === 'content-type'
    ? `${field.text};${lineBreak} hp="cipher"; protected-headers="v1"`
    : field.text

const latin1 = (lines: string[]): Buffer =>
  Buffer.from(`${lines.join(lineBreak)}${lineBreak}`, 'latin1')

/** A mail in two: the headers that everybody sees, and the entity that is encrypted. */
export const cutForEncryption = (message: Buffer): { entity: Buffer; outer: string[] } => {
  const end = message.indexOf('\r\n\r\n')
  const fields = fieldsOf(message.subarray(0, end).toString('latin1'))
  const own = fields.filter(({ name }) => name !== 'mime-version')
  const outer = own.filter((field) => !isStructural(field) && !isInnerOnly(field)).map(outerOf)
  const head = latin1([
    ...own.filter((field) => !isStructural(field)).map(({ text }) => text),
    ...outer.map((text) => `HP-Outer: ${text}`),
    ...own.filter(isStructural).map(marked),
  ])
  return { entity: Buffer.concat([head, message.subarray(end + 2)]), outer }
}

/** Our public key, so that readers can check the signature and answer encrypted. */
const autocrypt = (address: string, keydata: string): string =>
  [
    `Autocrypt: addr=${address}; keydata=`,
    ...(keydata.match(/.{1,72}/g) ?? []).map((part) => ` ${part}`),
  ].join(lineBreak)

/**
 * The same mail, signed by the programme and encrypted to one reader (RFC 3156): the subject, the
 * name of the list and all of the body are inside, once, for this key alone.
 *
 * @throws EncryptionError
 */
export const encryptMail = async (args: {
  key: ReaderKey
  message: Outgoing
  now: Date
  own: { address: string; keydata: string }
  signing: SigningKey
}): Promise<Outgoing> => {
  const { key, message, now, own, signing } = args
  const { entity, outer } = cutForEncryption(Buffer.from(message, 'latin1'))
  const armored = await signAndEncrypt({ content: entity, key: key.armored, now, signing })
  const boundary = `elchi-${createHash('sha256').update(armored).digest('hex').slice(0, 32)}`
  const text = [
    ...outer,
    autocrypt(own.address, own.keydata),
    'MIME-Version: 1.0',
    'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted";',
    ` boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: application/pgp-encrypted',
    'Content-Description: PGP/MIME version identification',
    '',
    'Version: 1',
    '',
    `--${boundary}`,
    'Content-Type: application/octet-stream; name="encrypted.asc"',
    'Content-Description: OpenPGP encrypted message',
    'Content-Disposition: inline; filename="encrypted.asc"',
    '',
    ...armored.trim().split(/\r?\n/),
    `--${boundary}--`,
    '',
  ]
  return text.join(lineBreak) as Outgoing
}
