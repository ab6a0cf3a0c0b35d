import type { Payload, PayloadRequest } from 'payload'

import type { FindingRow } from '../findings/types.js'

import { readFindings } from '../findings/store.js'
import { registerOf } from '../register/registerOf.js'
import { languageOf } from '../report/languageOf.js'
import { openText } from '../report/openText.js'
import { readReport } from '../report/readReport.js'
import { keyWithoutCollision, proposalFor } from '../report/replacements.js'
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
  const context = { language: languageOf(report), text }
  const named = rows.filter(isPseudonym)
  const { findings } = keyWithoutCollision({
    find: (key) =>
      named.map((row) => ({
        end: row.end,
        replacement: proposalFor(row, {
          ...context,
          key,
          sex: row.identity ? register.sexes.get(row.identity) : undefined,
        }),
        rule: row.rule,
        score: 1,
        source: 'rule',
        start: row.start,
        type: row.type,
      })),
    payload,
    register,
    scope: `publication:${publication}`,
  })
  const others = rows.filter(
    (row) => !isPseudonym(row) && row.decision !== 'keep' && row.decision !== 'pending',
  )
  return applyFindings(text, [...findings, ...others])
}
