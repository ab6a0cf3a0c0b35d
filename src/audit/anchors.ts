import { appendFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import type { AuditRow } from './types.js'

/** The head of the log at one time, kept where the database's owner cannot change it. */
export type Anchor = { at: string; mac: string; sequence: number }

const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT'

/** Adds a line of JSON. The file is only ever appended to, also by several processes. */
export const writeAnchor = async (file: string, { at, mac, sequence }: AuditRow): Promise<void> => {
  const line = `${JSON.stringify({ at, mac, sequence })}\n`
  const options = { mode: 0o600 }
  try {
    await appendFile(file, line, options)
  } catch (error) {
    if (!isMissing(error)) {
      throw error
    }
    await mkdir(path.dirname(file), { mode: 0o700, recursive: true })
    await appendFile(file, line, options)
  }
}

const parseLine = (line: string): Anchor | undefined => {
  try {
    const { at, mac, sequence } = JSON.parse(line) as Partial<Anchor>
    return at && mac && Number.isSafeInteger(sequence)
      ? { at, mac, sequence: sequence ?? 0 }
      : undefined
  } catch {
    return undefined
  }
}

/**
 * All anchors by sequence; undefined when the file cannot be trusted. A missing file has no
 * anchors; a last line without its end is one that a crash cut off.
 */
export const readAnchors = async (
  file: string | undefined,
): Promise<Map<number, Set<string>> | undefined> => {
  const anchors = new Map<number, Set<string>>()
  if (!file) {
    return anchors
  }
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    return isMissing(error) ? anchors : undefined
  }
  for (const line of text.split('\n').slice(0, -1)) {
    const anchor = parseLine(line)
    if (!anchor) {
      return undefined
    }
    const known = anchors.get(anchor.sequence) ?? new Set()
    anchors.set(anchor.sequence, known.add(anchor.mac))
  }
  return anchors
}
