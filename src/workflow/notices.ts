import type { Payload } from 'payload'

import type { Text } from './engine/index.js'
import type { Account } from './staff.js'

import { optionsOf } from '../plugin/options.js'

/** A mail to staff could not be handed over; the outbox tries again. */
export class NoticeFailedError extends Error {
  readonly code = 'notice-failed'
}

/** Where a document is looked at in the admin panel. */
export const addressOf = (payload: Payload, collection: string, document: string): string =>
  `${optionsOf(payload).serverURL}${payload.config.routes.admin}/collections/${collection}/${encodeURIComponent(document)}`

/**
 * Tells people of something by mail, in both languages. A mail says what happened and where to
 * look; titles, names and contents stay behind the login.
 *
 * @throws NoticeFailedError
 */
export const notify = async (
  payload: Payload,
  people: Account[],
  notice: { link: string; subject: Text; text: Text },
): Promise<void> => {
  const { link, subject, text } = notice
  for (const to of people.flatMap(({ email }) => (email ? [email] : []))) {
    const answer: unknown = await payload.sendEmail({
      subject: `${subject.en} / ${subject.ru}`,
      text: `${text.en}\n\n${text.ru}\n\n${link}\n`,
      to,
    })
    if ((answer as { sent?: boolean } | undefined)?.sent === false) {
      throw new NoticeFailedError()
    }
  }
}
