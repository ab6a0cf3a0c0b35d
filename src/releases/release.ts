import type { Payload } from 'payload'

import type { EffectHandler, WorkflowEvent } from '../workflow/index.js'
import type { ReleaseContent } from './canonicalHash.js'
import type { ScanContent } from './gateCheck.js'
import type { Description } from './store.js'

import { appendAudit } from '../audit/index.js'
import { requireConsent, sourceIdsNamedBy, useOf } from '../consent/index.js'
import { optionsOf } from '../plugin/options.js'
import { attachmentsOf, describeFiles } from './attachments.js'
import { basisNow } from './basis.js'
import { canonicalHash } from './canonicalHash.js'
import { correctedBy, describe, readPublication } from './describe.js'
import { ReleaseMismatchError } from './errors.js'
import { endingOf, frozenContent } from './events.js'
import { passGate } from './gateCheck.js'
import { findRelease, insertRelease, moveRelease } from './store.js'
import { supersede } from './supersede.js'

type Candidate = { content: ReleaseContent; event: WorkflowEvent; hash: string; id: string }

const store = async (args: {
  candidate: Candidate
  doc: Record<string, unknown>
  payload: Payload
  scan: ScanContent
}): Promise<void> => {
  const { candidate, doc, payload, scan } = args
  const { content, event, hash, id } = candidate
  const attached = await attachmentsOf({ doc, req: { payload } })
  if (attached.map(({ sha256 }) => sha256).join() !== content.attachments.join()) {
    throw new ReleaseMismatchError()
  }
  const sources = await sourceIdsNamedBy({ payload }, doc)
  // The approval asked too; an effect may run long after it.
  await requireConsent({ payload, sources, use: useOf(content.tlp) })
  const { slug, ...described } = await describe({ doc, payload, title: content.title })
  const files = describeFiles(attached)
  const compared = await basisNow(payload)
  const passed = await passGate({
    content: { ...content, slug },
    files,
    payload,
    publication: described.publication,
    scan,
  })
  const now = optionsOf(payload).clock().toISOString()
  const description: Description = {
    ...described,
    id,
    compared,
    event: event.id,
    files,
    hash,
    releasedAt: now,
    sequence: event.sequence,
    sources,
    status: 'released',
    statusAt: now,
    supersedes: null,
  }
  if (!(await insertRelease({ content: passed, description, payload }))) {
    await revive(payload, description)
  }
  await followWhatCameMeanwhile(payload, event, id)
}

/** A withdrawal that looked for releases before this one was stored has found nothing to move. */
const followWhatCameMeanwhile = async (payload: Payload, event: WorkflowEvent, id: string) => {
  const status = await endingOf({ payload, sequence: event.sequence, subject: event.subject })
  if (status !== null && status !== 'reopened') {
    const statusAt = optionsOf(payload).clock().toISOString()
    await moveRelease({ id, payload, standing: { status, statusAt } })
  }
}

/** The same words were approved before; the release of that time is current again. */
const revive = async (payload: Payload, description: Description) => {
  const { id, compared, event, releasedAt, sequence, sources } = description
  const statusAt = releasedAt
  const existing = await findRelease({ id, payload })
  if (existing && existing.sequence < sequence) {
    await moveRelease({
      id,
      payload,
      standing: { compared, event, releasedAt, sequence, sources, status: 'released', statusAt },
    })
  }
}

/**
 * Makes the release that an approval is bound to, from the content frozen in the event log. Running
 * it again changes nothing; an approval that ended meanwhile releases nothing.
 *
 * @throws ReleaseBlockedError while the gate stops it, ConsentError while a source does not agree;
 * ReleaseMismatchError, NothingFrozenError
 */
export const releaseWith =
  (scan: ScanContent): EffectHandler =>
  async ({ event, payload }) => {
    const content = await frozenContent({ event, payload })
    const hash = canonicalHash(content)
    const id = `${event.document}-${hash.slice(0, 16)}`
    const doc = await readPublication(payload, event.document)
    const isStored = (await findRelease({ id, payload }))?.event === event.id
    if (!isStored) {
      if (await endingOf({ payload, sequence: event.sequence, subject: event.subject })) {
        return
      }
      await store({ candidate: { id, content, event, hash }, doc, payload, scan })
    }
    await supersede({ id, corrects: correctedBy(doc), payload })
    await appendAudit({
      entries: [
        {
          actor: 'system:releases',
          data: { hash },
          kind: 'release.released',
          source: `releases.release:${event.id}`,
          subject: `releases:${id}`,
        },
      ],
      payload,
    })
  }
