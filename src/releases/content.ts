import type { PayloadRequest } from 'payload'

import type { Blocker, ContentOf, Guard } from '../workflow/engine/types.js'
import type { TlpLabel } from './tlp.js'

import { attachmentsOf } from './attachments.js'
import { canonicalHash, type ReleaseContent } from './canonicalHash.js'
import { UnreleasableContentError } from './errors.js'
import { readableText } from './render/characters.js'
import { render, renderer } from './render/index.js'
import { ContentProblem } from './render/problem.js'
import { tlpLabels } from './tlp.js'

const textOf = (value: unknown, path: string): string =>
  readableText(typeof value === 'string' ? value : '', path).trim()

/** A publication without a label is treated as the closest one. */
const tlpOf = (value: unknown): TlpLabel => tlpLabels.find((label) => label === value) ?? 'TLP:RED'

const compute = async (doc: Record<string, unknown>, req: PayloadRequest) => {
  const { html, text } = render(doc.body)
  const content: ReleaseContent = {
    attachments: (await attachmentsOf({ doc, req })).map(({ sha256 }) => sha256),
    html,
    language: textOf(doc.language, 'language'),
    renderer,
    text,
    title: textOf(doc.title, 'title'),
    tlp: tlpOf(doc.tlp),
  }
  return { content, hash: canonicalHash(content) }
}

/**
 * What an approval of a publication binds to: its rendered body, title, language, TLP label and
 * attachments, and the SHA-256 of their canonical JSON. Reads `body`, `title`, `language`, `tlp`
 * and `attachments` of the document; an empty draft has a hash too.
 *
 * @throws UnreleasableContentError with the code of the problem
 */
export const publicationContent: ContentOf<PayloadRequest> = async ({ doc, req }) => {
  try {
    return await compute(doc, req)
  } catch (error) {
    throw error instanceof ContentProblem ? new UnreleasableContentError(error.blocker) : error
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
      const { content } = await compute(doc, req)
      return missing(content)
    } catch (error) {
      if (error instanceof ContentProblem) {
        return [error.blocker]
      }
      throw error
    }
  },
  code: 'publication-ready',
}
