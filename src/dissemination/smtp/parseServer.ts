import type { SmtpServer } from './types.js'

import { SmtpUrlError } from './errors.js'

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Reads `smtp://user:password@host:port?tls=required` or `smtps://…`.
 *
 * @throws SmtpUrlError without the URL in its text, since it holds a password.
 */
export const parseServer = (url: string | undefined): SmtpServer => {
  if (!url) {
    throw new SmtpUrlError('smtp-missing')
  }
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (!parsed?.hostname || !['smtp:', 'smtps:'].includes(parsed.protocol)) {
    throw new SmtpUrlError('smtp-malformed')
  }
  const secure = parsed.protocol === 'smtps:'
  const host = parsed.hostname.replace(/^\[|\]$/g, '')
  const login = parsed.username
    ? {
        password: decodeURIComponent(parsed.password),
        user: decodeURIComponent(parsed.username),
      }
    : null
  const mustEncrypt =
    parsed.searchParams.get('tls') === 'required' || (login !== null && !loopback.has(host))
  return {
    host,
    login,
    port: parsed.port ? Number(parsed.port) : secure ? 465 : 587,
    secure,
    tls: mustEncrypt ? 'required' : 'offered',
  }
}
