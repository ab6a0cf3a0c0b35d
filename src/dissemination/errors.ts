import { APIError } from 'payload'

import type { AddressCode } from './address/index.js'
import type { FaultCode, MailFault } from './templates/lint/types.js'

import { CodedError } from '../plugin/codedError.js'

const smtpTexts = {
  'smtp-malformed': 'SMTP_URL is not of the form smtp://user:password@host:port.',
  'smtp-missing': 'There is no SMTP server. Set SMTP_URL to smtp://user:password@host:port.',
}

/** There is no usable address of an SMTP server. Never shows the URL, which may hold a password. */
export class SmtpUrlError extends CodedError<keyof typeof smtpTexts> {
  constructor(code: keyof typeof smtpTexts) {
    super(code, [smtpTexts[code], 422])
  }
}

const settingTexts = {
  'dkim-domain-malformed': 'DKIM_DOMAIN is not a domain, or DKIM_SELECTOR not a selector.',
  'dkim-incomplete': 'Set all of DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY, or none.',
  'dkim-key-malformed':
    'DKIM_KEY is no private key: give an RSA or Ed25519 key as PEM, or base64 of it.',
  'dkim-key-short':
    'DKIM_KEY is an RSA key of less than 1024 bits, which receivers refuse (RFC 8301).',
  'smtp-connections-malformed': 'SMTP_CONNECTIONS is not a whole number from 1 to 100.',
  'smtp-rate-malformed': 'SMTP_RATE or SMTP_DOMAIN_RATE is not a number above 0.',
}

/** How mails leave is set in a way that cannot work; said at the start. Never shows the key. */
export class SendingSettingsError extends CodedError<keyof typeof settingTexts> {
  constructor(code: keyof typeof settingTexts) {
    super(code, [settingTexts[code], 422])
  }
}

const fromTexts = {
  'neutral-sender-missing':
    'A list of this sending wants a neutral sender. Set MAIL_FROM_NEUTRAL to "Name <address>".',
  'sender-malformed': 'The sender is not of the form "Name <address>" with a plain address.',
}

/** The configured sender cannot be used. */
export class SenderError extends CodedError<keyof typeof fromTexts> {
  constructor(code: keyof typeof fromTexts) {
    super(code, [fromTexts[code], 422])
  }
}

/** An address was refused. Never shows it. */
export class AddressError extends CodedError<AddressCode> {
  constructor(code: AddressCode) {
    super(code, ['This is not a plain mail address, such as name@example.org.', 422])
  }
}

/** A subscription without a list or without anyone to mail. */
export class SubscriberMissingError extends APIError {
  readonly code = 'subscriber-missing'
  constructor() {
    super('A subscription needs a list, and a contact or an address.', 422, {
      code: 'subscriber-missing',
    })
  }
}

/** A list may not be sent material of this label. Nothing was prepared. */
export class TlpAboveListError extends APIError {
  readonly code = 'tlp-above-list'
  constructor(args: { ceiling: string; list: string; tlp: string }) {
    super(`The release is ${args.tlp}, but a list may be sent ${args.ceiling} at most.`, 422, {
      code: 'tlp-above-list',
      ...args,
    })
  }
}

/** A list that a dissemination names is gone or closed. */
export class ListUnavailableError extends APIError {
  readonly code = 'list-unavailable'
  constructor(list: string) {
    super('A mailing list is closed or gone.', 422, { code: 'list-unavailable', list })
  }
}

/** A list that was mailed was to be deleted. */
export class ListMailedError extends APIError {
  readonly code = 'list-mailed'
  constructor() {
    super(
      'Mails went to this list, and corrections of them have to reach the same people. Close the list instead.',
      409,
      { code: 'list-mailed' },
    )
  }
}

/** What an approval of a dissemination binds to was edited. */
export class DisseminationFrozenError extends APIError {
  readonly code = 'dissemination-frozen'
  constructor(field: string) {
    super(
      'The audience is frozen and counted. Cancel this dissemination and prepare another one.',
      409,
      { code: 'dissemination-frozen', field },
    )
  }
}

/** Someone who must not be mailed is known under a key that the ring no longer holds. */
export class SuppressionKeyError extends APIError {
  readonly code = 'suppression-key-missing'
  constructor(keyId: string) {
    super(
      'The key ring lacks a key that suppressed addresses were hashed with. Nothing is sent until it is back.',
      409,
      { code: 'suppression-key-missing', keyId },
    )
  }
}

/** A rendering was stopped by the last check. Which identity is for cleared people to look up. */
export class MailBlockedError extends APIError {
  readonly code = 'mail-blocked'
  constructor() {
    super('The last check stopped this mail. A custodian can see why.', 422, {
      code: 'mail-blocked',
    })
  }
}

const faultTexts: Record<FaultCode, string> = {
  'link-broken': 'is no whole address',
  'link-insecure': 'goes over http, where anybody on the way reads along: use https',
  'link-not-public': 'leads behind the login',
  'link-personal': 'is the link of one reader, such as a way out of a list',
  'link-private': 'leads to a machine that readers cannot reach',
  'link-to-nothing': 'leads to a page that readers cannot open',
  'remote-content': 'is fetched from elsewhere',
  script: 'runs',
}

/** Faults that a message names; all are in its data. */
const mostNamed = 5

/** A mail would fetch, run, or link to nothing. Tells where, by element and number. */
export class MailFaultyError extends APIError {
  readonly code = 'mail-faulty'
  constructor(readonly faults: MailFault[]) {
    const places = faults
      .slice(0, mostNamed)
      .map(
        ({ code, element, number, part }) => `${element} ${number} (${part}) ${faultTexts[code]}`,
      )
    super(
      `This mail cannot leave: ${places.join('; ')}. Correct the publication and release it again.`,
      422,
      { code: 'mail-faulty', faults },
    )
  }
}

/** What was handed in as a returned message is empty, too large or no message. */
export class ReportUnreadableError extends APIError {
  readonly code = 'report-unreadable'
  constructor() {
    super('Hand in one whole returned message of at most 2 MB, headers first.', 422, {
      code: 'report-unreadable',
    })
  }
}

/** A signed endpoint was called without the right signature, or has no secret. */
export class SignatureError extends APIError {
  readonly code = 'signature-refused'
  constructor() {
    super(
      'Sign the bytes with BOUNCE_SECRET: X-Elchi-Signature: t=SECONDS,v1=HMAC-SHA-256(SECONDS.BODY) in hex.',
      401,
      { code: 'signature-refused' },
    )
  }
}

/** A form is longer than any of ours. */
export class FormError extends APIError {
  readonly code = 'form-too-long'
  constructor() {
    super('The form is too long. Open the page again and fill it in there.', 413, {
      code: 'form-too-long',
    })
  }
}

const decisionTexts = {
  'unknown-comment': ['Say in up to 500 characters why, without names.', 422],
  'unknown-decision': [
    'Send decision: "confirm" or "resend", and deliveries as a list of ids.',
    400,
  ],
  'unknown-forbidden': ['Only a coordinator decides what became of a mail.', 403],
  'unknown-state': ['Mails go out again only while the sending runs, is paused or has ended.', 409],
} as const

/** A decision on unknown deliveries was refused. Nothing was changed. */
export class DecisionRefusedError extends CodedError<keyof typeof decisionTexts> {
  constructor(code: keyof typeof decisionTexts) {
    super(code, decisionTexts[code])
  }
}

const registerTexts = {
  'register-forbidden': ['Your role may not take this register out.', 403],
  'register-missing': ['There is no such dissemination.', 404],
} as const

/** The register of a sending was asked for by somebody who may not have it, or there is none. */
export class RegisterRefusedError extends CodedError<keyof typeof registerTexts> {
  constructor(code: keyof typeof registerTexts) {
    super(code, registerTexts[code])
  }
}
