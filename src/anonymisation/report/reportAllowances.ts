import type { Payload, PayloadRequest } from 'payload'

import type { FindingRow } from '../findings/types.js'
import type { Report } from './readReport.js'

import { optionsOf } from '../../plugin/options.js'
import { consentsToName } from './consent.js'
import { countryRules } from './countryRules.js'

/** Whether consent and country let names of this report be published. */
export const mayKeepNames = async (args: {
  payload: Payload
  report: Report
  req?: Partial<PayloadRequest>
}): Promise<boolean> => {
  const { clock } = optionsOf(args.payload)
  if (!consentsToName(args.report, clock())) {
    return false
  }
  const { mayName } = await countryRules(args)
  return mayName
}

/** Identities that were kept in a report and that its consent lets be named. */
export const reportAllowances = async (args: {
  payload: Payload
  report: Report
  req?: Partial<PayloadRequest>
  rows: Pick<FindingRow, 'decision' | 'identity'>[]
}): Promise<string[]> => {
  const kept = args.rows.flatMap(({ decision, identity }) =>
    decision === 'keep' && identity !== null ? [identity] : [],
  )
  return kept.length > 0 && (await mayKeepNames(args)) ? [...new Set(kept)] : []
}
