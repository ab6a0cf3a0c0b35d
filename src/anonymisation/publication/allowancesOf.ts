import type { Payload, PayloadRequest } from 'payload'

import { keyOf } from '../../plugin/idOf.js'
import { optionsOf } from '../../plugin/options.js'
import { readFindings } from '../findings/store.js'
import { readReport } from '../report/readReport.js'
import { reportAllowances } from '../report/reportAllowances.js'

/** Identities that the reports behind a text let be named in it, as consents stand now. */
export const allowancesOfSources = async (args: {
  payload: Payload
  req?: Partial<PayloadRequest>
  sources: unknown
}): Promise<string[]> => {
  const { payload, req, sources } = args
  const allowed = new Set<string>()
  for (const source of Array.isArray(sources) ? sources : []) {
    const report = await readReport({ payload, report: keyOf(source), req }).catch(() => null)
    if (report?.textRevision) {
      const place = { report: report.id, revision: report.textRevision }
      const rows = await readFindings({ payload, req }, place)
      const identities = await reportAllowances({ payload, report, req, rows })
      identities.forEach((identity) => allowed.add(identity))
    }
  }
  return [...allowed]
}

/**
 * The allowances of one publication, which its releases inherit: somebody was kept by decision in
 * a source whose consents are `name` and neither expired nor withdrawn, in a country that allows
 * names. They end with the consent.
 */
export const allowancesOf = async (args: {
  payload: Payload
  publication: number | string
  req?: Partial<PayloadRequest>
}): Promise<string[]> => {
  const { payload, publication, req } = args
  const found = await payload.findByID({
    id: publication,
    collection: optionsOf(payload).publications,
    depth: 0,
    disableErrors: true,
    draft: true,
    // What consent allows is the same whoever asks.
    overrideAccess: true,
    req,
  })
  const { sources } = (found ?? {}) as { sources?: unknown }
  return allowancesOfSources({ payload, req, sources })
}
