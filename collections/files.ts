import path from 'node:path'

/** Where files lie: outside everything that the web server hands out by itself. */
export const filesDirectory = (collection: string): string =>
  path.resolve(/* turbopackIgnore: true */ process.env.ELCHI_FILES ?? '.elchi/files', collection)

/** Files are handed out as downloads that no browser guesses at, runs or keeps. */
export const downloadHeaders = ({ headers }: { headers: Headers }): Headers => {
  headers.set('Cache-Control', 'no-store')
  headers.set('Content-Disposition', 'attachment')
  headers.set('X-Content-Type-Options', 'nosniff')
  return headers
}
