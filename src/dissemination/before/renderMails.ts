import type { PayloadRequest } from 'payload'

import type { AudienceCount } from '../audience/types.js'
import type { DisseminationRow } from '../dispatch/types.js'
import type { Outgoing } from '../mime/mailForRecipient.js'

import { optionsOf } from '../../plugin/options.js'
import { listsOf } from '../dispatch/store.js'
import { requireMayBeShown } from '../followUp/requireMayLeave.js'
import { createRenderings } from '../sending/renderings.js'
import { parseSender } from '../sending/sender.js'
import { sampleMail } from './sampleMail.js'

/** The frames that there are; other languages get the English one. */
const frames = ['en', 'ru'] as const

export type RenderedMail = {
  /** Readers who would get it. */
  count: number
  /** Whether it may leave encrypted alone. */
  isEncrypted: boolean
  language: string
  list: { id: string; name: string }
  /** The mail of one reader; without one, of nobody. */
  make: (reader?: { mailbox: string; messageId: string }) => Outgoing
  /** Whether it may leave over TLS alone. */
  onlyTLS: boolean
}

/**
 * The mails of a dissemination, one for each list and language that somebody gets: made by the same
 * steps as those that leave, and let through by the gate.
 *
 * @throws ReleaseNotSendableError, MailBlockedError, GateUnreadableError, ReleaseFileError
 */
export const renderMails = async (
  req: PayloadRequest,
  dissemination: { audience?: AudienceCount | null } & DisseminationRow,
): Promise<RenderedMail[]> => {
  const { payload } = req
  const { smtp } = optionsOf(payload)
  const release = await requireMayBeShown(payload, dissemination)
  const sender = parseSender(smtp.from)
  const renderings = await createRenderings({
    payload,
    release,
    sender,
    template: dissemination.template,
  }).asOfNow()
  const lists = await listsOf(payload, dissemination)
  const groups = (dissemination.audience?.groups ?? []).filter(({ reason }) => reason === null)
  const mails: RenderedMail[] = []
  for (const list of lists.values()) {
    for (const language of frames) {
      const count = groups
        .filter(
          (group) => group.list === list.id && (group.language === 'ru') === (language === 'ru'),
        )
        .reduce((sum, group) => sum + group.count, 0)
      if (count > 0) {
        const segments = await renderings.get(list, language)
        mails.push({
          count,
          isEncrypted: list.encryption === 'required',
          language,
          list: { id: list.id, name: list.name },
          make: (reader) => sampleMail({ ...reader, payload, segments, sender }),
          onlyTLS: list.tlsRequired ?? false,
        })
      }
    }
  }
  return mails
}
