import type { Payload, PayloadRequest } from 'payload'

import { addFinding, cleanTextOf, decideFindings, findingsOf, scanReport } from 'payload-elchi'

import type { GoldSpan, SampleReport } from '../data/readSampleReports.js'
import type { Staff } from '../types.js'

import { slugs } from '../../collections/slugs.js'
import { as } from './actors.js'
import { fire } from './fire.js'

/** How much of what a report gives away was found, and by whom. */
export type Cleaned = {
  /** Direct identifiers of the sample that the rules and the register found by themselves. */
  byRules: number
  /** Those that the custodian of the script had to mark. */
  byHand: number
  findings: number
  /** Details that narrow the circle and are still there. */
  quasiLeft: number
}

type Span = { end: number; start: number }

type Desk = { payload: Payload; report: string; req: PayloadRequest }

const isCovered = (span: Span, found: Span[]): boolean => {
  let reached = span.start
  for (const { end, start } of [...found].sort((one, other) => one.start - other.start)) {
    if (start <= reached && end > reached) {
      reached = end
    }
  }
  return reached >= span.end
}

const markMissed = async (desk: Desk, missed: GoldSpan[]): Promise<void> => {
  for (const { end, start, type } of missed) {
    if (!isCovered({ end, start }, await findingsOf(desk))) {
      await addFinding({ ...desk, span: { end, start, type: type as never } })
    }
  }
}

const decideAll = async (desk: Desk): Promise<void> => {
  const pending = (await findingsOf(desk)).filter(({ decision }) => decision === 'pending')
  await decideFindings({
    ...desk,
    decisions: pending.map(({ id }) => ({ decision: 'replace', finding: id })),
  })
}

/** The coordinator rates the source and the information, and notes what the person agreed to. */
export const verify = async (args: {
  payload: Payload
  report: string
  staff: Staff
}): Promise<void> => {
  const { payload, report, staff } = args
  await payload.update({
    id: report,
    collection: slugs.fieldReports,
    data: {
      consentForm: 'spoken',
      consentScope: 'anonymised',
      reliability: 'high',
      validity: 'probable',
    },
    overrideAccess: false,
    user: staff.coordinator.user,
  })
  await fire({
    id: report,
    collection: slugs.fieldReports,
    member: staff.coordinator,
    payload,
    transition: 'verify',
  })
}

/**
 * The custodian scans a verified report, marks by hand what no rule found, accepts what is
 * suggested, and confirms the clean text.
 */
export const anonymise = async (args: {
  payload: Payload
  report: string
  sample: SampleReport
  staff: Staff
}): Promise<Cleaned> => {
  const { payload, report, sample, staff } = args
  const desk: Desk = { payload, report, req: await as(payload, staff.custodian) }
  await scanReport(desk)
  const found = await findingsOf(desk)
  const direct = sample.gold.filter(({ identifierKind }) => identifierKind === 'direct')
  const quasi = sample.gold.filter(({ identifierKind }) => identifierKind === 'quasi')
  const missed = direct.filter((span) => !isCovered(span, found))
  await markMissed(desk, missed)
  await decideAll(desk)
  const { status } = await cleanTextOf(desk)
  if (status !== 'ready') {
    throw new Error(`The clean text of ${sample.id} is ${status} (code journey-not-clean).`)
  }
  await fire({
    id: report,
    collection: slugs.fieldReports,
    member: staff.custodian,
    payload,
    transition: 'anonymise',
  })
  const decided = await findingsOf(desk)
  return {
    byHand: missed.length,
    byRules: direct.length - missed.length,
    findings: decided.length,
    quasiLeft: quasi.filter((span) => !isCovered(span, decided)).length,
  }
}
