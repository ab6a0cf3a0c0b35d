import { CodedError } from '../../plugin/codedError.js'

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
