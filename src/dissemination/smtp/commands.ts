import type { Envelope } from './types.js'

/** What a server offered in its answer to EHLO, as far as it matters to a mail. */
export type Extensions = { dsn: boolean; pipelining: boolean; size: boolean }

const mailbox = /^[\x21-\x3b\x3d\x3f-\x7e]*$/
const token = /^[\w.-]+$/

/** Whether an envelope holds only what cannot end a command or begin another one. */
export const isPlain = ({ id, from, to }: Envelope): boolean =>
  mailbox.test(from) && to !== '' && mailbox.test(to) && (!id || token.test(id))

/** The commands before the content: MAIL and RCPT with what the server offers (RFC 1870, 3461). */
export const commandsFor = (
  { id, from, to }: Envelope,
  octets: number,
  { dsn, size }: Extensions,
): [mail: string, rcpt: string, data: string] => [
  `MAIL FROM:<${from}>${size ? ` SIZE=${octets}` : ''}${dsn && id ? ` RET=HDRS ENVID=${id}` : ''}\r\n`,
  `RCPT TO:<${to}>${dsn && id ? ' NOTIFY=FAILURE,DELAY' : ''}\r\n`,
  'DATA\r\n',
]

/** The content as it goes over the wire: dots at line starts doubled, the final dot last. */
export const contentOf = (message: string): string => {
  const content = (message.startsWith('.') ? '.' : '') + message.replaceAll('\r\n.', '\r\n..')
  return content + (message.endsWith('\r\n') ? '.\r\n' : '\r\n.\r\n')
}
