import { domainToASCII } from 'node:url'

const longestDomain = 253
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const written = /^[\p{L}\p{M}\p{N}.-]+$/u

/**
 * The ASCII form (RFC 5891) of a domain that can receive mail from the internet, or null.
 *
 * The characters are checked before the conversion, because it would also decode `%41` and fold
 * full-width letters, and so turn one domain into another.
 */
export const parseDomain = (domain: string): null | string => {
  if (!written.test(domain) || domain !== domain.normalize('NFC')) {
    return null
  }
  if (domain.normalize('NFKC').toLowerCase() !== domain.toLowerCase()) {
    return null
  }
  const ascii = domainToASCII(domain)
  const labels = ascii.split('.')
  const last = labels.at(-1) ?? ''
  const isUsable =
    ascii.length <= longestDomain &&
    labels.length >= 2 &&
    labels.every((part) => label.test(part)) &&
    /[a-z]/.test(last)
  return isUsable ? ascii : null
}
