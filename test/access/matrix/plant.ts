import type { FlattenedField, Payload } from 'payload'

import { newRandomId, optionsOf } from 'payload-elchi'

import type { Canary, Planted, PlantedField } from './types.js'

import { accessTable } from '../../../collections/access/index.js'
import { sealText } from '../../../src/vault/envelope.js'
import { canaryFor } from './canaries.js'

type Data = Record<string, unknown>

const given = new Set(['_status', 'createdAt', 'id', 'updatedAt'])

/** Readers of a field by the table: what the app promises, whatever its code does. */
export const readersOf = (slug: string, path: string): string =>
  Object.entries(accessTable.fields[slug] ?? {}).find(([, fields]) =>
    fields.split(/\s+/).includes(path),
  )?.[0] ?? 'nobody'

const isSealed = ({ custom }: FlattenedField): boolean => Boolean(custom?.elchiSealed)

/** The link to a document's projection, which the engine alone makes. */
const isState = ({ name, type }: FlattenedField): boolean =>
  name === 'workflow' && type === 'relationship'

type Link = { relationTo: string } & Extract<FlattenedField, { type: 'relationship' | 'upload' }>

const isLink = (field: FlattenedField): field is Link =>
  (field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string'

const isEnvelope = (fields: FlattenedField[], { name }: FlattenedField): boolean =>
  fields.some((field) => isSealed(field) && `${field.name}Sealed` === name)

type TargetOf = (slug: string) => string | undefined

type Planting = { planted: Planted; payload: Payload; rank: 'a' | 'z'; targetOf: TargetOf }

const note = ({ planted }: Planting, path: string, field: FlattenedField, canary: Canary) =>
  planted.fields.push({ canary, field, path, readers: readersOf(planted.slug, path) })

/** The data of one document, in the shape that the adapter stores. */
const fill = (planting: Planting, fields: FlattenedField[], above = ''): Data => {
  const data: Data = {}
  for (const field of fields) {
    const path = `${above}${field.name}`
    if (isSealed(field)) {
      const canary = canaryFor({ ...field, type: 'textarea' } as FlattenedField, planting.rank)
      if (canary) {
        note(planting, path, field, canary)
        data[`${field.name}Sealed`] = sealText({
          keys: optionsOf(planting.payload).keys,
          place: { id: planting.planted.id, collection: planting.planted.slug, field: field.name },
          plain: String(canary.value),
        })
      }
    } else if (
      ('virtual' in field && field.virtual) ||
      given.has(path) ||
      isState(field) ||
      isEnvelope(fields, field)
    ) {
      continue
    } else if (field.type === 'group' || field.type === 'tab') {
      data[field.name] = fill(planting, field.flattenedFields, `${path}.`)
    } else if (field.type === 'array') {
      data[field.name] = [fill(planting, field.flattenedFields, `${path}.`)]
    } else if (isLink(field) && field.required) {
      const target = planting.targetOf(field.relationTo)
      data[field.name] = 'hasMany' in field && field.hasMany ? [target] : target
    } else {
      const canary = canaryFor(field, planting.rank)
      if (canary) {
        note(planting, path, field, canary)
        data[field.name] = canary.value
      }
    }
  }
  return data
}

/** One document of a collection with a canary in every field, past every hook and validation. */
export const plant = async (
  payload: Payload,
  slug: string,
  rank: 'a' | 'z',
  targetOf: TargetOf,
): Promise<Planted> => {
  const planted: Planted = { id: newRandomId(), fields: [], slug }
  const collection = payload.collections[slug as 'users']?.config
  const data = fill({ payload, planted, rank, targetOf }, collection?.flattenedFields ?? [])
  const hasText = payload.collections[slug as 'users']?.customIDType === 'text'
  const now = new Date().toISOString()
  const stored = await payload.db.create({
    collection: slug as 'users',
    customID: hasText ? planted.id : undefined,
    data: {
      ...data,
      ...(hasText ? { id: planted.id } : {}),
      createdAt: now,
      updatedAt: now,
    } as never,
  })
  return { ...planted, id: String((stored as { id: number | string }).id) }
}

type Relation = { field: Link; path: string; to: string }

const relationsIn = (fields: FlattenedField[], above = ''): Relation[] =>
  fields.flatMap((field): Relation[] => {
    const path = `${above}${field.name}`
    if (field.type === 'group' || field.type === 'tab' || field.type === 'array') {
      return relationsIn(field.flattenedFields, `${path}.`)
    }
    return isLink(field) && !field.virtual && !isState(field)
      ? [{ field, path, to: field.relationTo }]
      : []
  })

/** Relations of a collection that a query can follow. */
export const relationsOf = (payload: Payload, slug: string): Relation[] =>
  relationsIn(payload.collections[slug as 'users']?.config.flattenedFields ?? [])

const place = (doc: Data, path: string, value: unknown): Data => {
  const [head = '', ...rest] = path.split('.')
  if (rest.length === 0) {
    return { ...doc, [head]: value }
  }
  const child = doc[head]
  return {
    ...doc,
    [head]: Array.isArray(child)
      ? child.map((each) => place(each as Data, rest.join('.'), value))
      : place((child ?? {}) as Data, rest.join('.'), value),
  }
}

/** Points every relation of a planted document at the planted document of the other collection. */
export const relate = async (
  payload: Payload,
  planted: Planted,
  targetOf: TargetOf,
): Promise<PlantedField[]> => {
  const { id, slug } = planted
  const where = { id: { equals: id } }
  let doc = (await payload.db.findOne({ collection: slug as 'users', where })) as Data | null
  const fields: PlantedField[] = []
  for (const { field, path, to } of relationsOf(payload, slug)) {
    const target = targetOf(to)
    if (target && doc) {
      const isMany = 'hasMany' in field && field.hasMany
      doc = place(doc, path, isMany ? [target] : target)
      fields.push({
        canary: { shown: null, value: target, wrong: to === 'countries' ? 'UZ' : newRandomId() },
        field,
        path,
        readers: readersOf(slug, path),
      })
    }
  }
  if (doc && fields.length > 0) {
    await payload.db.updateOne({ collection: slug as 'users', data: doc, where })
  }
  return fields
}
