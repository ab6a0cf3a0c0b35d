import type { FileReaders } from './decodeFile.js'
import type { FindMentions, Slots } from './scanner.js'
import type { Allowances, GateFile, GateResult, Rendering } from './types.js'

import { decodeFile } from './decodeFile.js'
import { decodeHtml } from './html/decodeHtml.js'
import { limits } from './limits.js'
import { decodeMime } from './mime/decodeMime.js'
import { markPassed } from './passed.js'
import { createScanner } from './scanner.js'
import { UnreadablePartError } from './unreadable.js'

/** What a release holds; every string in it is read, `html` as HTML. */
export type GateContent = { attachments?: unknown; html?: unknown } & Record<string, unknown>

export type Gate = {
  content: <T extends GateContent>(
    content: T,
    options?: { allowances?: Allowances; files?: GateFile[] },
  ) => Promise<GateResult<T>>
  file: (file: GateFile, options?: { allowances?: Allowances }) => Promise<GateResult<GateFile>>
  mime: (
    bytes: Uint8Array,
    options?: { allowances?: Allowances; innerPassed?: boolean; slots?: Slots },
  ) => Promise<GateResult<Uint8Array>>
  renderings: (
    renderings: Rendering[],
    options?: { allowances?: Allowances },
  ) => GateResult<Rendering[]>
}

const kinds: Record<string, Rendering['kind']> = { filename: 'name', name: 'name', slug: 'name' }

const stringsOf = (value: unknown, where: string, depth = 0): Rendering[] => {
  if (depth > limits.nesting) {
    throw new UnreadablePartError(where.slice(0, 80), 'too-deep')
  }
  if (typeof value === 'string') {
    const key = where.split('.').at(-1) ?? ''
    return [{ kind: kinds[key] ?? 'text', text: value, where }]
  }
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) {
    return []
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    stringsOf(inner, where === '' ? key : `${where}.${key}`, depth + 1),
  )
}

const readFile = async (
  file: GateFile,
  readers: FileReaders | undefined,
  where: string,
): Promise<Rendering[]> => {
  if (!(file.bytes instanceof Uint8Array)) {
    throw new UnreadablePartError(where, 'bytes-missing')
  }
  const inside =
    file.type === 'message/rfc822'
      ? await decodeMime(file.bytes, { readers })
      : await decodeFile({ bytes: file.bytes, readers, type: file.type, where })
  return [
    { kind: 'name', text: file.name, where: `${where}@filename` },
    { kind: 'text', text: file.alt ?? '', where: `${where}@alt` },
    ...inside.map((rendering) => ({
      ...rendering,
      where: rendering.where.startsWith(where) ? rendering.where : `${where} ${rendering.where}`,
    })),
  ]
}

/**
 * The last check on what leaves. It blocks on the mentions that `find` reports (the register's
 * identities and sealed partners) and on nothing else; what it cannot read it refuses.
 *
 * @throws UnreadablePartError (code `gate-unreadable`) from every check.
 */
export const createGate = (args: { find: FindMentions; readers?: FileReaders }): Gate => {
  const { find, readers } = args
  const scan = createScanner(find)

  const decide = <T extends object>(
    value: T,
    renderings: Rendering[],
    options: { allowances?: Allowances; slots?: Slots } = {},
  ): GateResult<T> => {
    const { hits, scanned } = scan(renderings, options)
    return hits.length > 0
      ? { hits, passed: false, scanned }
      : { hits: [], passed: true, scanned, value: markPassed(value) }
  }

  return {
    content: async (content, options = {}) => {
      const { html, ...rest } = content
      const listed = Array.isArray(content.attachments) ? content.attachments.length : 0
      const files = options.files ?? []
      if (files.length < listed) {
        throw new UnreadablePartError('attachments', 'bytes-missing')
      }
      const inFiles: Rendering[] = []
      for (const [index, file] of files.entries()) {
        inFiles.push(...(await readFile(file, readers, `attachment:${index + 1}`)))
      }
      return decide(
        content,
        [...(typeof html === 'string' ? decodeHtml(html) : []), ...stringsOf(rest, ''), ...inFiles],
        options,
      )
    },
    file: async (file, options) => decide(file, await readFile(file, readers, 'file'), options),
    mime: async (bytes, options = {}) =>
      decide(
        bytes,
        await decodeMime(bytes, { innerPassed: options.innerPassed, readers }),
        options,
      ),
    renderings: (renderings, options) => decide(renderings, renderings, options),
  }
}
