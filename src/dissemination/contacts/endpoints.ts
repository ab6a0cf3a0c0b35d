import type { Endpoint, PayloadRequest } from 'payload'

import { optionsOf } from '../../plugin/options.js'
import { textStream } from '../textStream.js'
import { checkImport } from './checkImport.js'
import { ImportRefusedError } from './errors.js'
import { contactRows, noteExport } from './exportContacts.js'
import { readPlan } from './readPlan.js'
import { requireCleared } from './requireCleared.js'
import { stepImport } from './runImport.js'
import { ended, findImport, type ImportRow, moveImport } from './store.js'
import { takeTable } from './takeTable.js'
import { outcomes } from './types.js'

const json = (body: unknown, status = 200): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'no-store' }, status })

/** How an import stands: counts, and lines that were refused, without what they say. */
const standing = ({ id, counts, done, faults, name, state, total }: ImportRow) => ({
  id,
  counts: counts ?? {},
  done,
  faults: faults ?? [],
  name,
  state,
  total,
})

const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  const body: unknown = await req.json?.().catch(() => null)
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

const idOf = (req: PayloadRequest): string => String(req.routeParams?.import)

const take = async (req: PayloadRequest): Promise<Response> => {
  const by = await requireCleared(req, 'create')
  const bytes = new Uint8Array((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
  return json(await takeTable({ by, bytes, options: req.searchParams, req }), 201)
}

const check = async (req: PayloadRequest): Promise<Response> => {
  await requireCleared(req, 'create')
  const body = await bodyOf(req)
  return json(
    await checkImport({
      id: idOf(req),
      only: outcomes.find((outcome) => outcome === body.only),
      page: Number(body.page) || 1,
      plan: await readPlan(req, body),
      req,
    }),
  )
}

const run = async (req: PayloadRequest): Promise<Response> => {
  await requireCleared(req, 'create')
  return json(standing(await stepImport(req, idOf(req))))
}

const show = async (req: PayloadRequest): Promise<Response> => {
  await requireCleared(req, 'create')
  const found = await findImport(req.payload, idOf(req))
  if (!found) {
    throw new ImportRefusedError('import-missing')
  }
  return json(standing(found))
}

const discard = async (req: PayloadRequest): Promise<Response> => {
  await requireCleared(req, 'create')
  const found = await findImport(req.payload, idOf(req))
  if (!found) {
    throw new ImportRefusedError('import-missing')
  }
  if (found.state === 'read' || found.state === 'running') {
    await moveImport(req.payload, found, ended('discarded', optionsOf(req.payload).clock()))
  }
  return json(standing((await findImport(req.payload, found.id)) ?? found))
}

const exportAll = async (req: PayloadRequest): Promise<Response> => {
  const by = await requireCleared(req, 'read')
  await noteExport(req, by)
  return new Response(textStream(contactRows(req)), {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Disposition': 'attachment; filename="contacts.csv"',
      'Content-Type': 'text/csv; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/**
 * Tables of contacts in and out, for those who read addresses. An import is taken in, checked as
 * often as one likes, and run step by step.
 */
export const contactEndpoints: Omit<Endpoint, 'root'>[] = [
  { handler: exportAll, method: 'get', path: '/export' },
  { handler: take, method: 'post', path: '/import' },
  { handler: show, method: 'get', path: '/import/:import' },
  { handler: check, method: 'post', path: '/import/:import/check' },
  { handler: run, method: 'post', path: '/import/:import/run' },
  { handler: discard, method: 'post', path: '/import/:import/discard' },
]
