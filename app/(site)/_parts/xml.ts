import { createHash } from 'node:crypto'

/** Text as it may stand in XML 1.0, whose readers stop at any other control character. */
export const xmlText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)

/** A document that is asked for again and again: sent only when it has changed, never kept stale. */
export const xmlResponse = (args: { body: string; request: Request; type: string }): Response => {
  const { body, request, type } = args
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { 'Cache-Control': 'no-cache', ETag: etag }
  return request.headers.get('if-none-match') === etag
    ? new Response(null, { headers, status: 304 })
    : new Response(body, { headers: { ...headers, 'Content-Type': `${type}; charset=utf-8` } })
}

/** The address of the site, for documents that are read elsewhere. */
export const siteAddress = (): string =>
  (process.env.SERVER_URL ?? 'http://localhost:3000').replace(/\/$/, '')
