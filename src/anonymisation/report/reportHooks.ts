import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
} from 'payload'

import type { Report } from './readReport.js'

import { optionsOf } from '../../plugin/options.js'
import { DerivedFieldError } from '../errors.js'
import { russianModelOf } from '../model/index.js'
import { derivedFields } from './derived.js'
import { openText, textField } from './openText.js'
import { readReport } from './readReport.js'
import { isRevisionOf, revisionOf } from './revision.js'
import { storeScan } from './storeScan.js'

const same = (a: unknown, b: unknown): boolean => (a ?? null) === (b ?? null)

/**
 * Keeps derived fields out of reach, and gives a changed text a new revision: its clean text and
 * its findings belonged to the old one.
 */
export const guardDerivedFields: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const before = (originalDoc ?? {}) as Partial<Report>
  const incoming = data as Partial<Report> & Record<string, unknown>
  for (const field of derivedFields) {
    if (incoming[field] !== undefined && !same(incoming[field], before[field])) {
      throw new DerivedFieldError(field)
    }
  }
  const { keys } = optionsOf(req.payload)
  const text = incoming[textField]
  if (typeof text !== 'string' || text === '' || isRevisionOf(keys, before.textRevision, text)) {
    return incoming
  }
  return {
    ...incoming,
    cleanText: null,
    cleanTextRevision: null,
    scanRevision: null,
    textRevision: revisionOf(keys, text),
  }
}

/**
 * Has the model loaded while somebody still reads reports: a save that waited for it would keep
 * every other writer of the database waiting.
 */
export const loadModel: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'read' && req.user) {
    russianModelOf(req.payload)?.load()
  }
  return args
}

/** Scans a text as soon as it changed, or at the next save if that was interrupted. */
export const scanChangedText: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { payload } = req
  const report = await readReport({ payload, report: (doc as Report).id, req })
  if (report.textRevision && report.scanRevision !== report.textRevision) {
    const text = await openText({
      as: 'system:anonymisation',
      payload,
      purpose: 'scan',
      report: report.id,
      req,
    })
    await storeScan({ payload, report, req, revision: report.textRevision, text })
  }
  return doc
}
