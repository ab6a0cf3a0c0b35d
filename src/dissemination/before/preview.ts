import type { PayloadRequest } from 'payload'

import type { AudienceCount } from '../audience/types.js'
import type { DisseminationRow } from '../dispatch/types.js'

import { renderMails } from './renderMails.js'
import { readMail, type ReadMail } from './sampleMail.js'

export type MailPreview = {
  /** Readers who would get it. */
  count: number
  language: string
  list: { id: string; name: string }
} & ReadMail

/** Every mail of a dissemination, read back from the octets that would leave. */
export const previewMails = async (
  req: PayloadRequest,
  dissemination: { audience?: AudienceCount | null } & DisseminationRow,
): Promise<MailPreview[]> =>
  Promise.all(
    (await renderMails(req, dissemination)).map(async ({ count, language, list, make }) => ({
      count,
      language,
      list,
      ...(await readMail(make())),
    })),
  )
