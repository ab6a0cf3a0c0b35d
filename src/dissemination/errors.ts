import { APIError } from 'payload'

import type { AddressCode } from './address/index.js'

const smtpTexts = {
  'smtp-malformed': 'SMTP_URL is not of the form smtp://user:password@host:port.',
  'smtp-missing': 'There is no SMTP server. Set SMTP_URL to smtp://user:password@host:port.',
}

/** There is no usable address of an SMTP server. Never shows the URL, which may hold a password. */
export class SmtpUrlError extends APIError {
  code: keyof typeof smtpTexts

  constructor(code: keyof typeof smtpTexts) {
    super(smtpTexts[code], 422, { code })
    this.code = code
  }
}

const fromTexts = {
  'sender-malformed': 'The sender is not of the form "Name <address>" with a plain address.',
}

/** The configured sender cannot be used. */
export class SenderError extends APIError {
  code: keyof typeof fromTexts

  constructor(code: keyof typeof fromTexts) {
    super(fromTexts[code], 422, { code })
    this.code = code
  }
}

/** An address was refused. Never shows it. */
export class AddressError extends APIError {
  code: AddressCode

  constructor(code: AddressCode) {
    super('This is not a plain mail address, such as name@example.org.', 422, { code })
    this.code = code
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
export class DecisionRefusedError extends APIError {
  code: keyof typeof decisionTexts

  constructor(code: keyof typeof decisionTexts) {
    const [text, status] = decisionTexts[code]
    super(text, status, { code })
    this.code = code
  }
}

const registerTexts = {
  'register-forbidden': ['Your role may not take this register out.', 403],
  'register-missing': ['There is no such dissemination.', 404],
} as const

/** The register of a sending was asked for by somebody who may not have it, or there is none. */
export class RegisterRefusedError extends APIError {
  code: keyof typeof registerTexts

  constructor(code: keyof typeof registerTexts) {
    const [text, status] = registerTexts[code]
    super(text, status, { code })
    this.code = code
  }
}

/** Another contact has this mailbox, perhaps in another spelling. Never shows it. */
export class ContactExistsError extends APIError {
  readonly code = 'contact-exists'
  constructor(readonly contact: string) {
    super('There is a contact with this mailbox already, perhaps in another spelling.', 409, {
      code: 'contact-exists',
      contact,
    })
  }
}

const importTexts = {
  'csv-columns': ['The table has more than 60 columns. Save it with those that are needed.', 422],
  'csv-empty': ['The table needs a line of headings and at least one line below it.', 422],
  'csv-encoding': [
    'The text cannot be read in this encoding. Choose another, or save as UTF-8.',
    422,
  ],
  'csv-header': ['The first line holds an address. Put a line of headings above it.', 422],
  'csv-large': ['The file is larger than 4 MB. Import it in parts.', 413],
  'csv-long': ['The table has more than 20,000 rows. Import it in parts.', 422],
  'csv-quotes': ['A quotation mark is not closed, or a line is longer than any of a contact.', 422],
  'export-forbidden': ['Your role may not take addresses out.', 403],
  'import-address': ['Choose exactly one column for the address.', 422],
  'import-begun': ['This import has begun. What it does cannot be changed any more.', 409],
  'import-discarded': ['This import was discarded. Take the file in again.', 409],
  'import-forbidden': ['Your role may not import contacts.', 403],
  'import-list': ['A list is closed, gone, or has no subscribers of its own.', 422],
  'import-mapping': ['Name for each column a field of contacts, or null.', 422],
  'import-missing': ['There is no such import.', 404],
  'import-origin': [
    'Say in up to 300 characters where the addresses come from, without line breaks.',
    422,
  ],
  'import-unchecked': ['Check the table before you import it.', 409],
} as const

/** A table of contacts was refused, or what was asked of it. Nothing was written. */
export class ImportRefusedError extends APIError {
  code: keyof typeof importTexts

  constructor(code: keyof typeof importTexts, line?: number) {
    const [text, status] = importTexts[code]
    super(text, status, { code, ...(line !== undefined && { line }) })
    this.code = code
  }
}

const signingTexts = {
  'signing-key-missing':
    'This mail has to be encrypted, and there is no key to sign it with. Set OPENPGP_KEY.',
  'signing-key-unusable':
    'OPENPGP_KEY cannot be used. It has to be one armoured private key, with its OPENPGP_PASSPHRASE.',
}

/** The programme has no key, or none that can be used. Nothing leaves in the clear instead. */
export class SigningKeyError extends APIError {
  code: keyof typeof signingTexts

  constructor(code: keyof typeof signingTexts) {
    super(signingTexts[code], 409, { code })
    this.code = code
  }
}

const encryptionTexts = {
  'encryption-failed': 'A mail could not be encrypted. It did not leave.',
  'signing-key-unusable': signingTexts['signing-key-unusable'],
}

/** A mail could not be signed or encrypted. It did not leave. */
export class EncryptionError extends APIError {
  code: keyof typeof encryptionTexts

  constructor(code: keyof typeof encryptionTexts) {
    super(encryptionTexts[code], 409, { code })
    this.code = code
  }
}

const keyTexts = {
  'key-forbidden': ['Only those who may see addresses see and confirm keys.', 403],
  'key-unusable': [
    'The contact has no key that mails can be encrypted to. Ask for a valid public key.',
    422,
  ],
} as const

/** The key of a contact was asked for by somebody who may not, or there is none to confirm. */
export class KeyRefusedError extends APIError {
  code: keyof typeof keyTexts

  constructor(code: keyof typeof keyTexts) {
    const [text, status] = keyTexts[code]
    super(text, status, { code })
    this.code = code
  }
}

const followUpTexts = {
  'follow-up-forbidden': ['Only a coordinator prepares corrections and withdrawals.', 403],
  'follow-up-nobody': ['Nobody was sent this release, so there is nobody to tell.', 422],
  'follow-up-nothing': [
    'This release is neither replaced nor withdrawn, or its replacement is not released yet.',
    422,
  ],
  'follow-up-prepared': [
    'It was prepared already. Open that dissemination, or cancel it to prepare another one.',
    409,
  ],
} as const

/** A correction or withdrawal cannot be prepared. */
export class FollowUpRefusedError extends APIError {
  code: keyof typeof followUpTexts

  constructor(code: keyof typeof followUpTexts) {
    const [text, status] = followUpTexts[code]
    super(text, status, { code })
    this.code = code
  }
}

const testTexts = {
  'test-encrypted': [
    'A list requires encryption, and a test would leave in the clear. Look at the mails here.',
    422,
  ],
  'test-forbidden': ['Only a coordinator or an editor has a test sent.', 403],
  'test-nobody': ['Nobody in the audience gets a mail, so there is none to test.', 422],
  'test-often': ['That were many tests. Try again in an hour.', 429],
  'test-server': ['The mail server cannot be reached now. Nothing was sent.', 502],
} as const

/** A test mail was not sent. Nothing else is touched by it. */
export class TestMailError extends APIError {
  code: keyof typeof testTexts

  constructor(code: keyof typeof testTexts) {
    const [text, status] = testTexts[code]
    super(text, status, { code })
    this.code = code
  }
}
