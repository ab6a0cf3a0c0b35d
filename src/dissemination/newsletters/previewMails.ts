import type { Payload } from 'payload'

import type { Release } from '../../releases/index.js'
import type { ListRow } from '../audience/types.js'
import type { MailFault } from '../templates/lint/types.js'
import type { IssueRow, NewsletterRow } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { ListUnavailableError, TlpAboveListError } from '../audience/errors.js'
import { isWithin } from '../audience/tlp.js'
import { readMail, sampleMail } from '../before/sampleMail.js'
import { listsOf } from '../dispatch/store.js'
import { parseSender } from '../sending/sender.js'
import { MailFaultyError } from '../templates/errors.js'
import { renderFrame } from '../templates/renderFrame.js'
import { type Edition, editionOf, mailsOf } from './editions.js'
import { refusalOf } from './refusalOf.js'

/** Why a mail would not leave. */
export type Stopped = { code: string; faults: MailFault[] }

/** A mail of an issue: as it would leave, or what stops it. */
export type IssueMail = {
  html: string
  language: string
  list: { id: string; name: string }
  releases: number
  /** Null where the lint and the gate let the mail through. */
  stopped: null | Stopped
  subject: string
  text: string
}

/** A refusal that the preview tells of; a fault of another kind is thrown on. */
const stoppedBy = (error: unknown): Stopped => {
  const code = refusalOf(error)
  if (!code) {
    throw error
  }
  const faults = error instanceof MailFaultyError ? error.faults : []
  return { code, faults }
}

const nothing = { html: '', subject: '', text: '' }

/** What a mail with faults looks like, for whoever has to find them. Nothing else is shown of a mail that is stopped. */
const lookOf = ({ draft: { content }, language }: Edition, list: ListRow) =>
  renderFrame({
    appearance: list.appearance ?? 'named',
    language: language === 'ru' ? 'ru' : 'en',
    list: list.name,
    release: { ...content, attachments: [], url: null },
    template: 'newsletter',
  })

const requireTaken = ({ draft: { content } }: Edition, { id, status, tlpCeiling }: ListRow) => {
  if (status !== 'open') {
    throw new ListUnavailableError(id)
  }
  if (!isWithin(content.tlp, tlpCeiling)) {
    throw new TlpAboveListError({ ceiling: tlpCeiling, list: id, tlp: content.tlp })
  }
}

/** The mail of an edition to one list, by the same steps as those that leave. */
const mailTo = async (payload: Payload, edition: Edition, list: ListRow) => {
  try {
    requireTaken(edition, list)
    const mails = await mailsOf(payload, edition)
    const segments = await mails.get(list, edition.language)
    const sender = parseSender(optionsOf(payload).smtp.from)
    const { html, subject, text } = await readMail(sampleMail({ payload, segments, sender }))
    return { html, stopped: null, subject, text }
  } catch (error) {
    const stopped = stoppedBy(error)
    const { html, subject, text } = stopped.faults.length > 0 ? lookOf(edition, list) : nothing
    return { html, stopped, subject, text }
  }
}

/** The mails of an issue that holds these releases: one for each language and list. */
export const previewMails = async (args: {
  issue: Pick<IssueRow, 'id' | 'occurrence'>
  newsletter: NewsletterRow
  payload: Payload
  releases: Release[]
}): Promise<IssueMail[]> => {
  const { issue, newsletter, payload, releases } = args
  const lists = await listsOf(payload, newsletter)
  const mails: IssueMail[] = []
  for (const language of new Set(releases.map((release) => release.language))) {
    const parts = releases.filter((release) => release.language === language)
    const edition = await editionOf({ issue, language, newsletter, parts, payload }).catch(
      stoppedBy,
    )
    for (const list of lists.values()) {
      const { id, name } = list
      const mail =
        'draft' in edition ? await mailTo(payload, edition, list) : { ...nothing, stopped: edition }
      mails.push({ language, list: { id, name }, releases: parts.length, ...mail })
    }
  }
  return mails
}
