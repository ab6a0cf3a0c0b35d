import { APIError } from 'payload'

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
