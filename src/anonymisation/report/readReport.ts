import type { Payload, PayloadRequest } from 'payload'

import { optionsOf } from '../../plugin/options.js'
import { ReportNotFoundError } from '../errors.js'

/** What the anonymisation reads of a report; everything but the sealed text. */
export type Report = {
  cleanText?: null | string
  cleanTextRevision?: null | string
  consentExpiresOn?: null | string
  consentScope?: null | string
  consentWithdrawnOn?: null | string
  country?: unknown
  id: number | string
  languages?: null | string[]
  region?: null | string
  rights?: null | string[]
  scanRevision?: null | string
  textRevision?: null | string
}

type Reading = { payload: Payload; report: number | string; req?: Partial<PayloadRequest> }

/**
 * The report as it is stored, for this room alone: derived fields, no plain text of the sealed
 * side. Access is the caller's matter. Throws ReportNotFoundError.
 */
export const readReport = async ({ payload, report, req }: Reading): Promise<Report> => {
  const found = await payload.db.findOne<Record<string, unknown> & Report>({
    collection: optionsOf(payload).reports,
    req: { transactionID: await req?.transactionID },
    where: { id: { equals: report } },
  })
  if (!found) {
    throw new ReportNotFoundError()
  }
  return found
}

/** The report, if the caller of the request may read it at all. */
export const readOwnReport = async ({
  payload,
  report,
  req,
}: { req: PayloadRequest } & Omit<Reading, 'req'>): Promise<Report> => {
  const found = await payload.findByID({
    id: report,
    collection: optionsOf(payload).reports,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
    user: req.user,
  })
  if (!found) {
    throw new ReportNotFoundError()
  }
  return readReport({ payload, report, req })
}
