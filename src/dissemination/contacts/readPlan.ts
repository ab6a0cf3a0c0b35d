import type { PayloadRequest } from 'payload'

import type { ImportPlan } from './types.js'

import { ImportRefusedError } from './errors.js'
import { importFields } from './fields.js'
import { joinableAmong } from './joinLists.js'
import { addressField } from './readRow.js'

const longestOrigin = 300

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((each) => typeof each === 'string')

/**
 * The plan in what a request says.
 *
 * @throws ImportRefusedError
 */
export const readPlan = async (
  req: PayloadRequest,
  body: Record<string, unknown>,
): Promise<ImportPlan> => {
  const { defaults = {}, lists = [], mapping, origin } = body
  const fields = new Set(importFields(req.payload).map(({ name }) => name))
  const isMapping =
    Array.isArray(mapping) &&
    mapping.every((name) => name === null || (typeof name === 'string' && fields.has(name)))
  if (
    !isMapping ||
    !isTexts(defaults) ||
    !Object.keys(defaults).every((name) => fields.has(name))
  ) {
    throw new ImportRefusedError('import-mapping')
  }
  if ((mapping as unknown[]).filter((name) => name === addressField).length !== 1) {
    throw new ImportRefusedError('import-address')
  }
  const said = typeof origin === 'string' ? origin.normalize('NFC').trim() : ''
  if (said === '' || said.length > longestOrigin || /[\p{Cc}\p{Cf}\p{Cs}]/u.test(said)) {
    throw new ImportRefusedError('import-origin')
  }
  const wanted = Array.isArray(lists) ? [...new Set(lists.map(String))] : []
  if ((await joinableAmong(req, wanted)).length !== wanted.length) {
    throw new ImportRefusedError('import-list')
  }
  return { defaults, lists: wanted, mapping: mapping as (null | string)[], origin: said }
}
