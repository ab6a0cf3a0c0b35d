import type { Payload, PayloadRequest } from 'payload'

import type { Report } from './readReport.js'

import { optionsOf } from '../../plugin/options.js'

/** Fields of a report that follow from its text and the decisions; nobody writes them. */
export const derivedFields = [
  'cleanText',
  'cleanTextRevision',
  'scanRevision',
  'textRevision',
] as const

export type Derived = Partial<Pick<Report, (typeof derivedFields)[number]>>

/**
 * Writes derived fields of a report, past the hooks: those refuse every write of these fields, so
 * there is no permit that could leak.
 */
export const writeDerived = async (args: {
  data: Derived
  payload: Payload
  report: number | string
  req?: Partial<PayloadRequest>
}): Promise<void> => {
  const { data, payload, report, req } = args
  await payload.db.updateOne({
    id: report,
    collection: optionsOf(payload).reports,
    data,
    req: { transactionID: await req?.transactionID },
    returning: false,
  })
}
