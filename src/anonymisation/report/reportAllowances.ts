import type { Payload, PayloadRequest } from 'payload'

import type { FindingRow } from '../findings/types.js'
import type { Report } from './readReport.js'

import { consentOfReport, lackOf } from '../../consent/index.js'
import { optionsOf } from '../../plugin/options.js'
import { personsAmong } from '../../vault/index.js'
import { countryRules } from './countryRules.js'

type Args = { payload: Payload; report: Report; req?: Partial<PayloadRequest> }

/** Whether the people of this report, its monitor included, and its country let names be published. */
export const mayKeepNames = async (args: Args): Promise<boolean> => {
  const { payload, report } = args
  const consent = await consentOfReport(args, String(report.id))
  // The label is asked for where a text leaves; this is about the name alone.
  const use = { tells: 'name', tlp: 'TLP:RED' } as const
  if (!consent || lackOf(consent, use, optionsOf(payload).clock()) !== null) {
    return false
  }
  const { mayName } = await countryRules({ ...args, consent })
  return mayName
}

/**
 * Identities that were kept in a report and that its consents let be named. Monitors and partners
 * never are: what a report's people agreed to says nothing of them.
 */
export const reportAllowances = async (
  args: { rows: Pick<FindingRow, 'decision' | 'identity'>[] } & Args,
): Promise<string[]> => {
  const kept = args.rows.flatMap(({ decision, identity }) =>
    decision === 'keep' && identity !== null ? [identity] : [],
  )
  return kept.length > 0 && (await mayKeepNames(args))
    ? personsAmong(args.payload, [...new Set(kept)])
    : []
}
