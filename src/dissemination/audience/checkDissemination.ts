import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { isDeepStrictEqual } from 'node:util'

import type { Release } from '../../releases/index.js'
import type { ListRow } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { findRelease, ReleaseNotSendableError } from '../../releases/index.js'
import { FollowUpRefusedError } from '../followUp/errors.js'
import { requireFollowUp } from '../followUp/requireFollowUp.js'
import { DisseminationFrozenError, ListUnavailableError, TlpAboveListError } from './errors.js'
import { isWithin } from './tlp.js'

const bound = ['release', 'lists', 'filter', 'follows', 'template'] as const
const derivedFields = [
  'audience',
  'issue',
  'keyId',
  'messageDomain',
  'releaseHash',
  'settledAt',
  'startedAt',
  'trouble',
]

const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && 'id' in inner && 'createdAt' in inner
        ? inner.id
        : inner,
    ),
  )

/** The open lists of these ids. */
export const requireLists = async (req: PayloadRequest, ids: string[]): Promise<ListRow[]> => {
  const { docs } = await req.payload.db.find<ListRow>({
    collection: 'mailing-lists',
    limit: 0,
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  return ids.map((id) => {
    const list = docs.find((row) => row.id === id)
    if (list?.status !== 'open') {
      throw new ListUnavailableError(id)
    }
    return list
  })
}

const derived = (req: PayloadRequest, { hash }: Release) => ({
  ...Object.fromEntries(derivedFields.map((field) => [field, null])),
  keyId: optionsOf(req.payload).keys.current,
  releaseHash: hash,
})

/**
 * Lets a dissemination be made only of a current release and of lists that may be sent its label,
 * and lets nothing change afterwards that its approval binds to, or that the system fills in.
 */
export const checkDissemination: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update') {
    const changed = [...bound, ...derivedFields].find(
      (field) =>
        field in data &&
        !isDeepStrictEqual(plain(data[field]), plain((originalDoc as typeof data)[field])),
    )
    if (changed) {
      throw new DisseminationFrozenError(changed)
    }
    const isReplanned =
      'scheduledFor' in data &&
      plain(data.scheduledFor) !== plain((originalDoc as typeof data).scheduledFor)
    // Somebody looked at it and set its time anew: what was asked of them is answered.
    return isReplanned ? { ...data, trouble: null } : data
  }
  if (data.follows) {
    const { id, lists, release, template } = await requireFollowUp(req, String(data.follows))
    return {
      ...data,
      id,
      ...derived(req, release),
      filter: { language: 'any' },
      lists,
      release: release.id,
      template,
    }
  }
  if (data.template === 'correction' || data.template === 'withdrawal') {
    throw new FollowUpRefusedError('follow-up-only')
  }
  const release = await findRelease({ id: String(data.release), payload: req.payload, req })
  if (release?.status !== 'released') {
    throw new ReleaseNotSendableError()
  }
  const ids = [...new Set((data.lists as unknown[]).map(String))]
  for (const { id, tlpCeiling } of await requireLists(req, ids)) {
    if (!isWithin(release.tlp, tlpCeiling)) {
      throw new TlpAboveListError({ ceiling: tlpCeiling, list: id, tlp: release.tlp })
    }
  }
  return {
    ...data,
    ...derived(req, release),
    lists: ids,
  }
}
