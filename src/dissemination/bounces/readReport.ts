import PostalMime, { type Email } from 'postal-mime'

import type { Fields } from './fields.js'
import type { Report } from './types.js'

import { classifyFailure, statusOf } from './classify.js'
import { parseFieldGroups, typedValue } from './fields.js'

const tokenLike = /[0-9a-f]{32}\.[0-9a-f]{16}/gi

const tokensIn = (...texts: (string | undefined)[]): string[] =>
  texts.flatMap((text) => text?.match(tokenLike) ?? []).map((token) => token.toLowerCase())

const part = (mail: Email, ...types: string[]): null | string => {
  const found = mail.attachments.find(({ mimeType }) => types.includes(mimeType.toLowerCase()))
  if (!found) {
    return null
  }
  const { content } = found
  return typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('utf8')
}

const headerOf = (mail: Email, name: string): string =>
  mail.headers.find(({ key }) => key === name)?.value ?? ''

/** RFC 3834, and what programs do that are older than it. */
const isAutoReply = (mail: Email): boolean =>
  /^auto-(?:replied|generated)/i.test(headerOf(mail, 'auto-submitted')) ||
  /^(?:auto_reply|bulk|junk)$/i.test(headerOf(mail, 'precedence')) ||
  ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress'].some((name) => headerOf(mail, name))

const kinds: Record<string, Report['kind']> = {
  delayed: 'delayed',
  delivered: 'delivered',
  expanded: 'delivered',
  failed: 'failed',
  relayed: 'delivered',
}

/** The recipient that fared worst: one recipient per mail is the rule, more come from forwarding. */
const worst = (recipients: Fields[]): Fields | undefined =>
  ['failed', 'delayed', 'relayed', 'delivered', 'expanded']
    .map((action) =>
      recipients.find((fields) => fields.get('action')?.toLowerCase().startsWith(action)),
    )
    .find((fields) => fields !== undefined)

const ofStatus = (mail: Email, statusPart: string): Omit<Report, 'references'> => {
  const [, ...recipients] = parseFieldGroups(statusPart)
  const fields = worst(recipients) ?? parseFieldGroups(statusPart)[0]
  const action = /^[a-z]+/.exec(fields?.get('action')?.toLowerCase() ?? '')?.[0] ?? ''
  const kind = kinds[action] ?? 'other'
  const facts = {
    diagnostic: typedValue(fields?.get('diagnostic-code')),
    status: fields?.get('status') ?? '',
  }
  const isFault = kind === 'failed'
  return { kind, class: isFault ? classifyFailure(facts) : null, status: statusOf(facts) }
}

/** Whether a mail server itself wrote it. */
const isOfServer = (mail: Email): boolean =>
  /^(?:mailer-daemon|postmaster)@/i.test(mail.from?.address ?? '')

/** The null return path, which programs that answer for a person use as well (RFC 3834). */
const hasNoSender = (mail: Email): boolean =>
  headerOf(mail, 'return-path').replace(/\s/g, '') === '<>'

/**
 * Reads a message that came back: a delivery status (RFC 3464), a complaint (RFC 5965), an automatic
 * answer (RFC 3834). Structure decides; prose counts only where a mail server sent nothing else.
 *
 * @param returnPath the address that it came to, where the mail server tells (VERP)
 */
export const readReport = async (raw: Uint8Array, returnPath = ''): Promise<Report> => {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 50 })
  const statusPart = part(mail, 'message/delivery-status', 'message/global-delivery-status')
  const original = part(mail, 'message/rfc822', 'text/rfc822-headers', 'message/global')
  const complaint = part(mail, 'message/feedback-report')
  const to = mail.to?.map(({ address }) => address).join(' ')
  const references = [
    ...new Set(
      tokensIn(
        returnPath,
        headerOf(mail, 'delivered-to'),
        to,
        statusPart ?? undefined,
        // Original-Mail-From and Original-Envelope-Id (RFC 5965 3.2), Return-Path.
        complaint ?? undefined,
        original?.slice(0, 20_000),
      ),
    ),
  ]
  if (complaint !== null) {
    return { kind: 'complaint', class: 'complaint', references, status: null }
  }
  if (statusPart !== null) {
    return { ...ofStatus(mail, statusPart), references }
  }
  if (isOfServer(mail) || (hasNoSender(mail) && !isAutoReply(mail))) {
    // A return without a structured report, as some old servers write it.
    const text = `${mail.subject ?? ''}\n${mail.text ?? ''}`.slice(0, 20_000)
    // Three digits may be the number of a room: they count where a server surely speaks.
    const facts = isOfServer(mail)
      ? { diagnostic: text, status: '' }
      : { diagnostic: '', status: text }
    return {
      kind: 'failed',
      class: classifyFailure(facts),
      references: [...new Set([...references, ...tokensIn(text)])],
      status: statusOf(facts),
    }
  }
  return {
    kind: isAutoReply(mail) ? 'auto-reply' : 'other',
    class: null,
    references,
    status: null,
  }
}
