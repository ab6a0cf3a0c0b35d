import type { FlattenedField, PayloadRequest } from 'payload'

import { collectionOf } from '../plugin/asSlug.js'

/** Its rows are read by whoever may read the document that each stands for. */
const readWithItsDocument = 'workflow-subjects'

const targetsOf = (field: FlattenedField): string[] => {
  if (field.type === 'join') {
    return [field.collection].flat()
  }
  return field.type === 'relationship' || field.type === 'upload' ? [field.relationTo].flat() : []
}

/** Parts of a reference that say which document it is, and nothing that stands in it. */
const ownParts = new Set(['id', 'relationTo', 'value'])

/** The collections whose documents a path looks into. */
const passedBy = (
  req: PayloadRequest,
  fields: FlattenedField[],
  [head, ...rest]: string[],
): string[] => {
  const field = fields.find(({ name }) => name === head)
  if (!field || rest.length === 0) {
    return []
  }
  if ('flattenedFields' in field) {
    return passedBy(req, field.flattenedFields, rest)
  }
  if (rest.length === 1 && ownParts.has(rest[0] ?? '')) {
    return []
  }
  return targetsOf(field).flatMap((slug) => {
    const next = collectionOf(req.payload, slug)?.config.flattenedFields ?? []
    return [slug, ...passedBy(req, next, rest)]
  })
}

/** A path as Payload reads it: with `.` or `__` between its parts, with or without its version. */
export const partsOf = (path: string): string[] =>
  path
    .trim()
    .replace(/^-/, '')
    .replace(/__/g, '.')
    .replace(/^version\./, '')
    .split('.')

const mayReadAll = async (req: PayloadRequest, slug: string): Promise<boolean> =>
  slug === readWithItsDocument ||
  (await collectionOf(req.payload, slug)?.config.access.read?.({ req })) === true

/** Paths of one collection's fields that a question names. */
export type Asked = { fields: FlattenedField[]; paths: string[] }

/** Whether a question looks only into other documents that the reader may all read. */
export const isInReach = async (req: PayloadRequest, asked: Asked[]): Promise<boolean> => {
  const passed = asked.flatMap(({ fields, paths }) =>
    paths.flatMap((path) => passedBy(req, fields, partsOf(path))),
  )
  for (const slug of new Set(passed)) {
    if (!(await mayReadAll(req, slug))) {
      return false
    }
  }
  return true
}
