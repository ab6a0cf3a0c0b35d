/** The pages of the staff and the public ones differ in what they need. */
export type Part = 'desk' | 'site'

/** The part that an address belongs to. */
export const partOf = (path: string): Part => (/^\/admin(?:\/|$)/.test(path) ? 'desk' : 'site')

/** What is not named is not loaded, and nobody frames a page. */
const closed = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

const parts = {
  desk: [
    "frame-src 'self'",
    "img-src 'self' blob: data:",
    "manifest-src 'self'",
    "style-src 'self' 'unsafe-inline'",
  ],
  site: ["img-src 'self' data:", "style-src 'self'"],
}

/**
 * The content policy of one page. Nothing is asked from anyone else, and no script runs but those
 * that the server wrote into this very answer, marked by a word that is never used again, and what
 * they load.
 *
 * The desk allows inline styles: Payload's lists, dates and text editor write them while they run
 * and know no such word. It shows pictures before they are uploaded (`blob:`), and previews of mails
 * in frames without scripts.
 */
export const contentPolicy = (
  part: Part,
  { isDevelopment = false, nonce }: { isDevelopment?: boolean; nonce: string },
): string =>
  [
    ...closed,
    ...parts[part].map((rule) =>
      isDevelopment && rule === "style-src 'self'" ? `${rule} 'unsafe-inline'` : rule,
    ),
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
  ].join('; ')
