import type { PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'

import type { Term } from './store.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { NotClearedError, TermNotFoundError } from '../errors.js'
import { findingsSlug } from '../findings/collection.js'
import { actorOf, isCleared } from '../report/clearance.js'
import { termsSlug } from './slug.js'
import { forgetTerms, readTerm } from './store.js'

type Report = { country?: unknown; id: number | string }
type Finding = { id: string; report: Report | Report['id'] }

/** The report that a decision was made in, while both are there. */
const reportOf = async (req: PayloadRequest, finding: string): Promise<null | Report> => {
  const { payload } = req
  const row = await payload.db.findOne<Finding>({
    collection: findingsSlug,
    where: { id: { equals: finding } },
  })
  if (!row) {
    return null
  }
  const id = typeof row.report === 'object' ? row.report.id : row.report
  const { reports } = optionsOf(payload)
  return payload.db.findOne<Report>({ collection: reports, where: { id: { equals: id } } })
}

/**
 * What is remembered, for whoever may see the original that it comes from. Where that report is
 * gone, its country is not known any more, and custodians alone are cleared.
 */
const ownTerm = async (
  req: PayloadRequest,
  id: string,
): Promise<{ subject: string; term: Term }> => {
  const term = await readTerm({ payload: req.payload, req }, id)
  if (!term) {
    throw new TermNotFoundError()
  }
  const report = await reportOf(req, id)
  const roles = (req.user as { roles?: string[] } | null)?.roles ?? []
  if (report ? !isCleared(req, report.country) : !roles.includes('custodian')) {
    throw new NotClearedError()
  }
  const { reports } = optionsOf(req.payload)
  return { subject: report ? `${reports}:${report.id}` : `${termsSlug}:${id}`, term }
}

const record = (
  req: PayloadRequest,
  kind: 'anonymisation.termForgotten' | 'anonymisation.termShown',
  { id, subject, term }: { id: string; subject: string; term: Term },
) =>
  appendAudit({
    entries: [
      {
        actor: actorOf(req),
        data: { finding: id, kind: term.kind, type: term.type },
        kind,
        source: `${kind}:${randomUUID()}`,
        subject,
      },
    ],
    payload: req.payload,
    req,
  })

/**
 * Opens the words of one remembered decision; the log knows who looked.
 * @throws TermNotFoundError (404), NotClearedError (403)
 */
export const showTerm = async (req: PayloadRequest, id: string): Promise<{ words: string }> => {
  const own = await ownTerm(req, id)
  await record(req, 'anonymisation.termShown', { id, ...own })
  return { words: own.term.words }
}

/**
 * Forgets one remembered decision: the next search of any report goes without it. The decision
 * itself stays in its own report.
 * @throws TermNotFoundError (404), NotClearedError (403)
 */
export const forgetTerm = async (
  req: PayloadRequest,
  id: string,
): Promise<{ forgotten: string }> => {
  const own = await ownTerm(req, id)
  await record(req, 'anonymisation.termForgotten', { id, ...own })
  await forgetTerms({ payload: req.payload, req }, [id])
  return { forgotten: id }
}
