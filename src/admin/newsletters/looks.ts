export const looks = ['light', 'dark', 'narrow', 'text'] as const

export type Look = (typeof looks)[number]

const darkQuery = '@media (prefers-color-scheme: dark)'

/** The mail as a reader in this scheme sees it, whatever the scheme of the person who looks. */
export const inScheme = (html: string, look: Look): string =>
  html
    .replaceAll(darkQuery, look === 'dark' ? '@media all' : '@media not all')
    .replace('color-scheme: light dark', `color-scheme: ${look === 'dark' ? 'dark' : 'light'}`)
