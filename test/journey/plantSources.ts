import type { FlattenedField, Payload } from 'payload'

import { canaryFor } from '../access/matrix/canaries.js'

/** What lies behind a publication, and what no recipient ever gets to see. */
const sources = ['assistance-cases', 'evidence', 'field-reports', 'monitors', 'trainings'] as const

type Row = { id: string } & Record<string, unknown>

const isSealed = (fields: FlattenedField[], { name, custom }: FlattenedField): boolean =>
  Boolean(custom?.elchiSealed) ||
  fields.some((field) => field.custom?.elchiSealed && `${field.name}Sealed` === name)

/** Free text, not the codes and hashes that the app itself goes by. */
const isFree = (field: FlattenedField, value: unknown): boolean =>
  (field.type === 'text' || field.type === 'textarea') &&
  !field.virtual &&
  !('hasMany' in field && field.hasMany) &&
  !field.unique &&
  (value === null || value === undefined || (typeof value === 'string' && /\s|^$/.test(value)))

/**
 * Writes a word that occurs nowhere else into every free text of what lies behind publications, past
 * every hook, and gives the words by their field.
 */
export const plantSources = async (payload: Payload): Promise<Map<string, string>> => {
  const planted = new Map<string, string>()
  for (const collection of sources) {
    const fields = payload.collections[collection]?.config.flattenedFields ?? []
    const { docs } = await payload.db.find<Row>({ collection, limit: 100, pagination: false })
    for (const doc of docs) {
      const data: Row = { ...doc }
      for (const field of fields) {
        if (!isSealed(fields, field) && isFree(field, doc[field.name])) {
          const word = String(canaryFor({ ...field, type: 'text' } as FlattenedField, 'a')?.value)
          data[field.name] = word
          planted.set(word, `${collection}.${field.name}`)
        }
      }
      const where = { id: { equals: doc.id } }
      await payload.db.updateOne({ collection, data: data as never, where })
    }
  }
  return planted
}
