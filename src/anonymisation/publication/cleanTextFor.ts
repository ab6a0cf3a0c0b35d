import type { Payload, PayloadRequest } from 'payload'

import type { FindingRow } from '../findings/types.js'

import { readFindings } from '../findings/store.js'
import { registerOf } from '../register/registerOf.js'
import { languageOf } from '../report/languageOf.js'
import { openText } from '../report/openText.js'
import { pseudonymKey } from '../report/pseudonymKey.js'
import { readReport } from '../report/readReport.js'
import { proposalFor } from '../report/replacements.js'
import { applyFindings } from '../text/index.js'

const isPseudonym = ({ decision, own, type }: FindingRow): boolean =>
  decision === 'replace' && type === 'PERSON' && !own

/**
 * The clean text of a report with the pseudonyms of one publication. The system opens the original
 * for this, audited; everything else follows the decisions.
 */
export const cleanTextFor = async (args: {
  payload: Payload
  publication: number | string
  report: number | string
  req: PayloadRequest
}): Promise<string> => {
  const { payload, publication, req } = args
  const report = await readReport(args)
  const revision = report.textRevision ?? ''
  const rows = await readFindings({ payload, req }, { report: report.id, revision })
  const text = await openText({
    as: 'system:anonymisation',
    payload,
    purpose: 'compose',
    report: report.id,
    req,
  })
  const { register } = await registerOf(payload)
  const proposal = {
    key: pseudonymKey(payload, `publication:${publication}`),
    language: languageOf(report),
    register,
    text,
  }
  const named = rows
    .filter(isPseudonym)
    .map((row) => ({ ...row, replacement: proposalFor(row, proposal) }))
  const others = rows.filter(
    (row) => !isPseudonym(row) && row.decision !== 'keep' && row.decision !== 'pending',
  )
  return applyFindings(text, [...named, ...others])
}
