import { ContentProblem } from './problem.js'

const protocols = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address in the spelling of the URL standard, so that what is shown is what is followed.
 *
 * @throws ContentProblem `content-link` for relative, internal, scripted or credentialled addresses
 */
export const safeHref = (url: unknown, path: string): string => {
  const parsed = typeof url === 'string' && URL.canParse(url) ? new URL(url) : null
  if (!parsed || !protocols.has(parsed.protocol) || parsed.username || parsed.password) {
    throw new ContentProblem('content-link', { path })
  }
  return parsed.href
}
