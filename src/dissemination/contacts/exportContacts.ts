import type { PayloadRequest } from 'payload'

import { appendAudit } from '../../audit/index.js'
import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { writeRow, writeTable } from './csv/writeTable.js'
import { contactFields } from './fields.js'

const pageSize = 500

type Doc = { id: number | string } & Record<string, unknown>

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** All contacts that the user may read, as a table; fields closed to them stay empty. */
export async function* contactRows(req: PayloadRequest): AsyncGenerator<string> {
  const names = contactFields(req.payload).map(({ name }) => name)
  yield writeTable([names])
  let last: null | number | string = null
  for (;;) {
    const { docs } = (await req.payload.find({
      collection: asSlug(optionsOf(req.payload).dissemination.contacts),
      depth: 0,
      limit: pageSize,
      overrideAccess: false,
      pagination: false,
      req,
      sort: 'id',
      ...(last !== null && { where: { id: { greater_than: last } } }),
    })) as unknown as { docs: Doc[] }
    if (docs.length > 0) {
      yield docs.map((doc) => writeRow(names.map((name) => textOf(doc[name])))).join('')
    }
    if (docs.length < pageSize) {
      return
    }
    last = docs.at(-1)?.id ?? null
  }
}

/** Writes down who takes the addresses out, before the first one leaves. */
export const noteExport = async (req: PayloadRequest, by: string): Promise<void> => {
  const at = optionsOf(req.payload).clock().toISOString()
  await appendAudit({
    entries: [
      {
        actor: `user:${by}`,
        kind: 'contacts.exported',
        source: `contacts#exported-${at}-${by}`,
        subject: null,
      },
    ],
    payload: req.payload,
  })
}
