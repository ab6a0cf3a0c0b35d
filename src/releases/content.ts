import type { PayloadRequest } from 'payload'

import type { Blocker, ContentOf, Guard } from '../workflow/engine/types.js'
import type { TlpLabel } from './tlp.js'

import { attachmentsOf } from './attachments.js'
import { canonicalHash, hashOf, type ReleaseContent } from './canonicalHash.js'
import { readableText } from './render/characters.js'
import { render, renderer } from './render/index.js'
import { ContentProblem } from './render/problem.js'
import { tlpLabels } from './tlp.js'

type Doc = Record<string, unknown>

const textOf = (value: unknown, path: string): string =>
  readableText(typeof value === 'string' ? value : '', path).trim()

/** A publication without a label is treated as the closest one. */
const tlpOf = (value: unknown): TlpLabel => tlpLabels.find((label) => label === value) ?? 'TLP:RED'

const compute = async (doc: Doc, req: PayloadRequest): Promise<ReleaseContent> => {
  const { html, text } = render(doc.body)
  return {
    attachments: (await attachmentsOf({ doc, req })).map(({ sha256 }) => sha256),
    html,
    language: textOf(doc.language, 'language'),
    renderer,
    text,
    title: textOf(doc.title, 'title').replace(/\s*[\n\t]\s*/g, ' '),
    tlp: tlpOf(doc.tlp),
  }
}

/** Stands for a draft that cannot be rendered: it has a hash, so it can be edited, but no release. */
const unrendered = (doc: Doc, { code }: ContentProblem) => ({
  problem: code,
  source: hashOf([doc.body, doc.title, doc.language, doc.tlp, doc.attachments]),
})

/**
 * What an approval of a publication binds to: its rendered body, title, language, TLP label and
 * attachments, and the SHA-256 of their canonical JSON. Reads `body`, `title`, `language`, `tlp`
 * and `attachments` of the document. A draft that is empty or cannot be rendered has a hash too;
 * `publicationIsReady` keeps it from being approved.
 */
export const publicationContent: ContentOf<PayloadRequest> = async ({ doc, req }) => {
  try {
    const content = await compute(doc, req)
    return { content, hash: canonicalHash(content) }
  } catch (error) {
    if (error instanceof ContentProblem) {
      const content = unrendered(doc, error)
      return { content, hash: hashOf(content) }
    }
    throw error
  }
}

const missing = (content: ReleaseContent): Blocker[] => [
  ...(content.title ? [] : [new ContentProblem('content-title').blocker]),
  ...(content.text.trim() ? [] : [new ContentProblem('content-empty').blocker]),
]

/** Refuses a transition while the publication has no title, no text, or cannot be rendered. */
export const publicationIsReady: Guard<PayloadRequest> = {
  check: async ({ doc, req }) => {
    try {
      return missing(await compute(doc, req))
    } catch (error) {
      if (error instanceof ContentProblem) {
        return [error.blocker]
      }
      throw error
    }
  },
  code: 'publication-ready',
}
