import type { Payload } from 'payload'

import { appendFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import type { AuditRow } from './types.js'

import { optionsOf } from '../plugin/options.js'
import { auditRows } from './rows.js'

/** The head of the log at one time, kept where the database's owner cannot change it. */
export type Anchor = { at: string; mac: string; sequence: number }

/** Anchors by sequence. More than one proof of one entry is a contradiction, and shows as one. */
export type Anchors = Map<number, Set<string>>

/** Kind of the entry that says that an anchor left by mail. */
export const mailedKind = 'audit.anchor-mailed'

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

const addAnchor = (anchors: Anchors, { mac, sequence }: Omit<Anchor, 'at'>): void => {
  anchors.set(sequence, (anchors.get(sequence) ?? new Set()).add(mac))
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
export const readAnchors = async (file: string | undefined): Promise<Anchors | undefined> => {
  const anchors: Anchors = new Map()
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
    addAnchor(anchors, anchor)
  }
  return anchors
}

// As `mailAnchor` writes them; replies and lists put marks and blanks in front.
const mailed = /sequence:\s*(\d{1,12})\s[\s\S]{0,200}?proof:\s*([0-9a-f]{64})\b/g

/**
 * Adds what auditors kept: lines of an anchor file, or the text of mails with anchors. Returns how
 * many were found.
 */
export const addKeptAnchors = (anchors: Anchors, text: string): number => {
  const lines = text.split('\n').flatMap((line) => parseLine(line) ?? [])
  const mails = [...text.matchAll(mailed)].map(([, sequence, mac = '']) => ({
    mac,
    sequence: Number(sequence),
  }))
  const found = [...lines, ...mails]
  found.forEach((anchor) => addAnchor(anchors, anchor))
  return found.length
}

/** Anchors of the file, and those that left by mail; undefined when the file cannot be trusted. */
export const anchorsOf = async (payload: Payload): Promise<Anchors | undefined> => {
  const anchors = await readAnchors(optionsOf(payload).audit.anchors)
  for (const { data } of anchors ? await auditRows({ kind: mailedKind, payload }) : []) {
    if (typeof data?.mac === 'string' && typeof data.sequence === 'number' && anchors) {
      addAnchor(anchors, { mac: data.mac, sequence: data.sequence })
    }
  }
  return anchors
}

/** How many anchors a text holds that somebody kept. */
export const anchorsIn = (text: string): number => addKeptAnchors(new Map(), text)
