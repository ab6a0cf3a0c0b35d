import { CodedError } from '../../plugin/codedError.js'

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
