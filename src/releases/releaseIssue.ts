import type { Payload } from 'payload'

import type { ReleaseContent } from './canonicalHash.js'
import type { Release } from './types.js'

import { scanContent } from '../anonymisation/gate/index.js'
import { appendAudit } from '../audit/index.js'
import { optionsOf } from '../plugin/options.js'
import { allowancesOfRelease } from './allowances.js'
import { canonicalHash } from './canonicalHash.js'
import { ReleaseBlockedError } from './errors.js'
import { insertRelease } from './store.js'
import { type TlpLabel, tlpLabels } from './tlp.js'

const distinct = (values: string[]): string[] => [...new Set(values)].sort()

/** The strictest label of the parts: what holds for one holds for the whole. */
export const strictestOf = (parts: Pick<Release, 'tlp'>[]): TlpLabel =>
  tlpLabels.find((label) => parts.some(({ tlp }) => tlp === label)) ?? 'TLP:CLEAR'

/**
 * Makes a release of kind `newsletter` out of unchanged releases. Making the same issue twice makes
 * it once.
 *
 * @param args.issue what the issue is known by, for the address on the site and the log
 * @returns the id of the release
 * @throws ReleaseBlockedError, GateUnreadableError
 */
export const releaseIssue = async (args: {
  content: Pick<ReleaseContent, 'html' | 'language' | 'text' | 'title'>
  issue: string
  parts: Release[]
  payload: Payload
  slug: string
}): Promise<string> => {
  const { issue, parts, payload, slug } = args
  const content: ReleaseContent = {
    ...args.content,
    attachments: [],
    renderer: 'elchi-issue-1',
    tlp: strictestOf(parts),
  }
  const ids = parts.map(({ id }) => id)
  const allowances = await allowancesOfRelease({
    payload,
    release: { parts: ids, publication: null },
  })
  const result = await scanContent({ allowances, content: { ...content, slug }, payload })
  if (!result.passed) {
    throw new ReleaseBlockedError()
  }
  const hash = canonicalHash(content)
  const id = `${issue}-${content.language}`
  const now = optionsOf(payload).clock().toISOString()
  const isNew = await insertRelease({
    content: result.value,
    description: {
      id,
      about: null,
      countries: distinct(parts.flatMap(({ countries }) => countries ?? [])),
      embargoUntil: null,
      event: `newsletter-issues:${issue}`,
      files: [],
      hash,
      kind: 'newsletter',
      original: issue,
      parts: ids,
      publication: null,
      releasedAt: now,
      rights: distinct(parts.flatMap(({ rights }) => rights ?? [])),
      sequence: 0,
      status: 'released',
      statusAt: now,
      supersedes: null,
    },
    payload,
  })
  if (isNew) {
    await appendAudit({
      entries: [
        {
          actor: 'system:newsletters',
          data: { hash },
          kind: 'release.released',
          source: `newsletter-issues:${id}`,
          subject: `releases:${id}`,
        },
      ],
      payload,
    })
  }
  return id
}
