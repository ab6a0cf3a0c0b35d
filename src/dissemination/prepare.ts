import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

import type { AudienceCount, AudienceFilter } from './audience/types.js'
import type { TemplateName } from './templates/types.js'

import { FollowUpRefusedError } from './followUp/errors.js'
import { preparedOf } from './followUp/prepared.js'
import { requireOwed } from './followUp/requireFollowUp.js'

/** Of two that prepare the same follow-up at once, one is told that it is there. */
const onceFor = async <T>(
  args: { follows: string; payload: Payload; req?: Partial<PayloadRequest> },
  create: () => Promise<T>,
): Promise<T> => {
  const { follows, payload } = args
  const owed = await requireOwed({ payload }, follows)
  return create().catch(async (error: unknown) => {
    throw (await preparedOf({ payload }, owed)).standing.length > 0
      ? new FollowUpRefusedError('follow-up-prepared')
      : error
  })
}

/**
 * Prepares one sending of a release: its audience is frozen and counted, those left out with the
 * reason. Nothing leaves before it was tested, approved by a second person and scheduled.
 *
 * @param args.req whose user becomes the author; access is asked of it where it has one
 * @throws TlpAboveListError, ListUnavailableError, FollowUpRefusedError, ReleaseNotSendableError, SuppressionKeyError
 */
export const prepare = async (
  args: {
    /** Made before, so that preparing it twice makes it once. */
    id?: string
    payload: Payload
    req?: Partial<PayloadRequest>
    scheduledFor?: string
  } & (
    | {
        /** A release that was replaced or withdrawn: goes to exactly those who have it. */
        follows: string
      }
    | {
        filter?: Partial<AudienceFilter>
        lists: string[]
        release: string
        template?: TemplateName
      }
  ),
): Promise<{ audience: AudienceCount; id: string }> => {
  const { id, payload, req, scheduledFor } = args
  const what =
    'follows' in args
      ? { follows: args.follows }
      : {
          filter: { language: 'same', ...args.filter },
          lists: args.lists,
          release: args.release,
          template: args.template,
        }
  const create = async () =>
    (await payload.create({
      collection: 'disseminations' as CollectionSlug,
      data: {
        ...(id ? { id } : {}),
        ...what,
        scheduledFor,
      },
      depth: 0,
      overrideAccess: !req?.user,
      req,
    })) as unknown as { audience: AudienceCount; id: string }
  const made = 'follows' in args ? await onceFor(args, create) : await create()
  return { id: made.id, audience: made.audience }
}
