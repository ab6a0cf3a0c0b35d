import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

import type { AudienceCount, AudienceFilter } from './audience/types.js'
import type { TemplateName } from './templates/types.js'

/**
 * Prepares one sending of a release: its audience is frozen and counted, those left out with the
 * reason. Nothing leaves before it was tested, approved by a second person and scheduled.
 *
 * @param args.req whose user becomes the author; access is asked of it where it has one
 * @throws TlpAboveListError, ListUnavailableError, ReleaseNotSendableError, SuppressionKeyError
 */
export const prepare = async (args: {
  filter?: Partial<AudienceFilter>
  /** Made before, so that preparing it twice makes it once. */
  id?: string
  lists: string[]
  payload: Payload
  release: string
  req?: Partial<PayloadRequest>
  scheduledFor?: string
  template?: TemplateName
}): Promise<{ audience: AudienceCount; id: string }> => {
  const { id, filter, lists, payload, release, req, scheduledFor, template } = args
  const made = (await payload.create({
    collection: 'disseminations' as CollectionSlug,
    data: {
      ...(id ? { id } : {}),
      filter: { language: 'same', ...filter },
      lists,
      release,
      scheduledFor,
      template,
    },
    depth: 0,
    overrideAccess: !req?.user,
    req,
  })) as unknown as { audience: AudienceCount; id: string }
  return { id: made.id, audience: made.audience }
}
