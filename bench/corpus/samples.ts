import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Finding, Identity } from '../../src/anonymisation/text/index.js'

export type Mention = {
  end: number
  identity?: string
  optional?: boolean
  start: number
  type?: string
}
export type Case = { id: string; lang?: string; mentions: Mention[]; text: string }
export type Samples = { decoys: Case[]; known: Case[]; people: Identity[]; unknown: Case[] }

const readLines = (path: string): Case[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Case => JSON.parse(line))

/** A folder with people.json and the cases known.jsonl, decoys.jsonl and unknown.jsonl. */
export const readSamples = (folder: string): Samples | undefined =>
  existsSync(join(folder, 'people.json'))
    ? {
        decoys: readLines(join(folder, 'decoys.jsonl')),
        known: readLines(join(folder, 'known.jsonl')),
        people: JSON.parse(readFileSync(join(folder, 'people.json'), 'utf8')),
        unknown: readLines(join(folder, 'unknown.jsonl')),
      }
    : undefined

/** Whether findings cover every letter and digit of a mention. */
export const isCovered = (text: string, { end, start }: Mention, findings: Finding[]): boolean => {
  for (let index = start; index < end; index += 1) {
    const content = /[\p{L}\p{N}\p{Surrogate}]/u.test(text.charAt(index))
    if (content && !findings.some((found) => found.start <= index && index < found.end)) {
      return false
    }
  }
  return true
}
