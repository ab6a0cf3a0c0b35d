import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import type { Dissemination } from './audienceRows.js'
import type { AudienceCount } from './types.js'

import { appendAudit } from '../../audit/index.js'
import { idOf } from '../../plugin/idOf.js'
import { findRelease, ReleaseNotSendableError } from '../../releases/index.js'
import { actorOf } from '../../workflow/index.js'
import { listsOf } from '../dispatch/store.js'
import { named } from './countAudience.js'
import { requireSuppressionKeys } from './doNotMail.js'
import { writeAudience } from './gatherAudience.js'

/**
 * Writes, counts and freezes the audience of a dissemination. The count comes last: without
 * transactions it says that everything else is there. May be repeated as long as it is not.
 */
export const freeze = async (made: Dissemination, req: PayloadRequest): Promise<AudienceCount> => {
  const dissemination = {
    ...made,
    lists: made.lists.map(idOf),
    release: idOf(made.release),
  }
  const { payload } = req
  await requireSuppressionKeys({ payload, req })
  const release = await findRelease({ id: dissemination.release, payload, req })
  if (!release) {
    throw new ReleaseNotSendableError()
  }
  const lists = await listsOf(payload, { lists: dissemination.lists }, req)
  const audience: AudienceCount = {
    ...(await writeAudience(dissemination, release, req)),
    lists: Object.fromEntries(
      [...lists].map(([id, { name, appearance }]) => [id, { name, appearance }]),
    ),
  }
  const actor = actorOf(req)
  const { filtered, queued, root, skipped, total } = audience
  await appendAudit({
    entries: [
      {
        actor: actor?.kind === 'user' ? `user:${actor.id}` : 'system:local',
        data: {
          filtered,
          queued,
          release: dissemination.releaseHash,
          root,
          total,
          ...named(skipped),
        },
        kind: 'dissemination.prepared',
        source: `disseminations:${dissemination.id}#audience`,
        subject: `disseminations:${dissemination.id}`,
      },
    ],
    payload,
    req,
  })
  await payload.db.updateOne({
    id: dissemination.id,
    collection: 'disseminations',
    data: { audience },
    req,
    returning: false,
  })
  return audience
}

/** Freezes the audience in the operation that makes the dissemination. */
export const freezeAudience: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') {
    return doc as unknown
  }
  const made = doc as Dissemination
  return { ...made, audience: await freeze(made, req) }
}
