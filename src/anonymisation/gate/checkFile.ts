import type { Gate } from './createGate.js'
import type { GateHit } from './types.js'

import { UnreadablePartError } from './unreadable.js'

const typesByExtension: Record<string, string> = {
  atom: 'application/atom+xml',
  csv: 'text/csv',
  eml: 'message/rfc822',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  json: 'application/json',
  md: 'text/markdown',
  rss: 'application/rss+xml',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  vcf: 'text/vcard',
  xhtml: 'application/xhtml+xml',
  xml: 'application/xml',
}

/**
 * The mentions of protected identities in one file, its name included. The type follows from the
 * name's extension; the content has to be of that type.
 *
 * @throws UnreadablePartError
 */
export const checkFile = async (
  gate: Gate,
  file: { bytes: Uint8Array; name: string },
): Promise<GateHit[]> => {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const type = typesByExtension[extension]
  if (!type) {
    throw new UnreadablePartError('file', 'type')
  }
  const { hits } = await gate.file({ ...file, type })
  return hits
}
