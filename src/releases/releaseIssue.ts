import type { Payload } from 'payload'

import type { Passed } from '../anonymisation/gate/index.js'
import type { ReleaseContent } from './canonicalHash.js'
import type { Description } from './store.js'
import type { Release } from './types.js'

import { scanContent } from '../anonymisation/gate/index.js'
import { appendAudit } from '../audit/index.js'
import { optionsOf } from '../plugin/options.js'
import { allowancesOfRelease } from './allowances.js'
import { basisNow } from './basis.js'
import { canonicalHash } from './canonicalHash.js'
import { ReleaseBlockedError, ReleaseNotSendableError } from './errors.js'
import { findReleases, insertRelease, moveRelease, sourcesOfRelease } from './store.js'
import { type TlpLabel, tlpLabels } from './tlp.js'

const distinct = (values: string[]): string[] => [...new Set(values)].sort()

/** The strictest label of the parts: what holds for one holds for the whole. */
const strictestOf = (parts: Pick<Release, 'tlp'>[]): TlpLabel =>
  tlpLabels.find((label) => parts.some(({ tlp }) => tlp === label)) ?? 'TLP:CLEAR'

/** An issue that the gate let through, and that nobody has seen yet. */
export type IssueDraft = {
  content: Passed<{ slug: string } & ReleaseContent>
  description: Description
}

/**
 * Puts unchanged releases together and has the gate read the whole. Stores nothing, so that an issue
 * in several languages is released in all of them or in none.
 *
 * @param args.issue what the issue is known by, for the address on the site and the log
 * @throws ReleaseBlockedError, GateUnreadableError
 */
export const draftIssue = async (args: {
  content: Pick<ReleaseContent, 'html' | 'language' | 'text' | 'title'>
  issue: string
  parts: Release[]
  payload: Payload
  slug: string
}): Promise<IssueDraft> => {
  const { issue, parts, payload, slug } = args
  const content: ReleaseContent = {
    ...args.content,
    attachments: [],
    renderer: 'elchi-issue-1',
    tlp: strictestOf(parts),
  }
  const ids = parts.map(({ id }) => id)
  const compared = await basisNow(payload)
  const allowances = await allowancesOfRelease({ payload, release: { id: null, parts: ids } })
  const result = await scanContent({ allowances, content: { ...content, slug }, payload })
  if (!result.passed) {
    throw new ReleaseBlockedError()
  }
  const now = optionsOf(payload).clock().toISOString()
  return {
    content: result.value,
    description: {
      id: `${issue}-${content.language}`,
      about: null,
      compared,
      countries: distinct(parts.flatMap(({ countries }) => countries ?? [])),
      embargoUntil: null,
      event: `newsletter-issues:${issue}`,
      files: [],
      hash: canonicalHash(content),
      kind: 'newsletter',
      original: issue,
      parts: ids,
      publication: null,
      releasedAt: now,
      rights: distinct(parts.flatMap(({ rights }) => rights ?? [])),
      sequence: 0,
      sources: await sourcesOfRelease({ payload, release: { id: null, parts: ids } }),
      status: 'released',
      statusAt: now,
      supersedes: null,
    },
  }
}

const note = (
  payload: Payload,
  { id, hash }: Pick<Description, 'hash' | 'id'>,
  what: 'released' | 'withdrawn',
) =>
  appendAudit({
    entries: [
      {
        actor: 'system:newsletters',
        data: { hash },
        kind: `release.${what}`,
        source: `newsletter-issues:${id}${what === 'released' ? '' : `#${what}`}`,
        subject: `releases:${id}`,
      },
    ],
    payload,
  })

/**
 * Releases a draft, as a release of kind `newsletter`. Releasing the same issue twice makes it once.
 *
 * @returns the id of the release
 * @throws ReleaseNotSendableError where a part was taken back while the issue was made
 */
export const releaseIssue = async (payload: Payload, draft: IssueDraft): Promise<string> => {
  const { content, description } = draft
  if (await insertRelease({ content, description, payload })) {
    await note(payload, description, 'released')
  }
  // Whoever took one back meanwhile found no issue yet that holds it.
  const parts = await findReleases({ payload, where: { id: { in: description.parts ?? [] } } })
  if (parts.some(({ status }) => status !== 'released')) {
    await takeBackIssue(payload, description)
    throw new ReleaseNotSendableError()
  }
  return description.id
}

/** Takes an issue back that nobody was sent; its address then shows the notice. */
export const takeBackIssue = async (
  payload: Payload,
  { id, hash }: Pick<Description, 'hash' | 'id'>,
): Promise<void> => {
  const statusAt = optionsOf(payload).clock().toISOString()
  await moveRelease({ id, payload, standing: { status: 'withdrawn', statusAt } })
  await note(payload, { id, hash }, 'withdrawn')
}
