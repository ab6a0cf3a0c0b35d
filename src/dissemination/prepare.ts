import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

import type { AudienceCount, AudienceFilter } from './audience/types.js'
import type { TemplateName } from './templates/types.js'

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
  const made = (await payload.create({
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
  return { id: made.id, audience: made.audience }
}
