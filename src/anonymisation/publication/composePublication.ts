import type { Payload, PayloadRequest } from 'payload'

import type { Report } from '../report/readReport.js'

import { optionsOf } from '../../plugin/options.js'
import { newRandomId } from '../../plugin/randomId.js'
import { stateOf, transition } from '../../workflow/index.js'
import { IncompleteRequestError, NotAnonymisedError } from '../errors.js'
import { isClosed } from '../report/isClosed.js'
import { readOwnReport } from '../report/readReport.js'
import { cleanTextFor } from './cleanTextFor.js'
import { lexicalOf } from './lexicalOf.js'

/** The transition of a report that composing fires. */
const useTransition = 'use'

export type Composition = {
  kind?: string
  language?: string
  /** In the order of their texts. */
  reports: (number | string)[]
  title: string
  tlp?: string
}

type Args = { payload: Payload; req: PayloadRequest } & Composition

const requireAnonymised = async (args: Args, id: number | string): Promise<Report> => {
  const { payload, req } = args
  const report = await readOwnReport({ payload, report: id, req })
  const isReady = report.cleanText && report.cleanTextRevision === report.textRevision
  if (!isReady || !(await isClosed({ payload, report: report.id, req }))) {
    throw new NotAnonymisedError(id)
  }
  return report
}

const countriesOf = (reports: Report[]): unknown[] => [
  ...new Set(reports.map(({ country }) => country).filter((country) => country != null)),
]

const rightsOf = (reports: Report[]): string[] => [
  ...new Set(reports.flatMap((report) => report.rights ?? [])),
]

const markUsed = async (args: Args, report: Report, publication: string): Promise<void> => {
  const { payload, req } = args
  const collection = optionsOf(payload).reports
  const { sequence, state } = await stateOf({ id: report.id, collection, payload, req })
  const [usable] = optionsOf(payload)
    .workflows.filter((definition) => definition.collection === collection)
    .map(({ transitions }) => transitions[useTransition])
  if (usable && [usable.from].flat().includes(state)) {
    await transition({
      id: report.id,
      collection,
      expectedSequence: sequence,
      idempotencyKey: `compose:${publication}`,
      payload,
      req,
      transition: useTransition,
    })
  }
}

/**
 * Creates a draft publication from the clean texts of anonymised reports, with its sources, as the
 * user of the request, and marks the reports as used. Pseudonyms are made anew, so that one person
 * has one name in all its parts, and another in every other publication.
 *
 * @throws NotAnonymisedError (422), IncompleteRequestError (400), ReportNotFoundError (404), and
 * what creating a publication throws
 */
export const composePublication = async (
  args: Args,
): Promise<{ id: number | string; reports: (number | string)[] }> => {
  const { kind, language, payload, req, title, tlp } = args
  const ids = [...new Set(args.reports)]
  if (ids.length === 0) {
    throw new IncompleteRequestError('reports')
  }
  const id = newRandomId()
  const reports: Report[] = []
  const texts: string[] = []
  for (const report of ids) {
    reports.push(await requireAnonymised(args, report))
    texts.push(await cleanTextFor({ payload, publication: id, report, req }))
  }
  const created = await payload.create({
    collection: optionsOf(payload).publications,
    data: {
      id,
      body: lexicalOf(texts),
      countries: countriesOf(reports),
      kind,
      language: language ?? reports[0]?.languages?.[0],
      rights: rightsOf(reports),
      sources: ids,
      title,
      tlp,
    },
    depth: 0,
    draft: true,
    overrideAccess: false,
    req,
    user: req.user,
  })
  for (const report of reports) {
    await markUsed(args, report, id)
  }
  return { id: created.id, reports: ids }
}
