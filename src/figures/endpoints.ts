import type { Endpoint, PayloadRequest } from 'payload'

import { appendAudit } from '../audit/index.js'
import { asSlug } from '../plugin/asSlug.js'
import { optionsOf } from '../plugin/options.js'
import { principalOf } from '../plugin/policy.js'
import { endedQuarters } from './core/quarters.js'
import { figuresCsv } from './csv.js'
import { FiguresError } from './errors.js'
import { readGrant } from './grant.js'
import { conflictWith, makeFigures } from './makeFigures.js'
import { coversAll } from './reach.js'
import { requireNamesNobody } from './requireNamesNobody.js'
import { type Figures, figuresHash, figuresSlug, findFigures } from './store.js'

const idIn = (req: PayloadRequest): string => String(req.routeParams?.id)

const json = (body: unknown, status = 200): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'no-store' }, status })

const requireSignedIn = (req: PayloadRequest): number | string => {
  const { id } = principalOf(req)
  if (id === null) {
    throw new FiguresError('figures-signed-out')
  }
  return id
}

/** What leaves: nothing of who made it. */
const shown = ({ id, countries, hash, madeAt, quarter, smallest, tables, title }: Figures) => ({
  id,
  countries,
  hash,
  madeAt,
  quarter,
  smallest,
  tables,
  title,
})

const readable = async (req: PayloadRequest, programme: number | string): Promise<Figures[]> => {
  const { docs } = await req.payload.find({
    collection: asSlug(figuresSlug),
    depth: 0,
    limit: 0,
    overrideAccess: false,
    pagination: false,
    req,
    sort: '-quarter',
    where: { programme: { equals: programme } },
  })
  return docs as unknown as Figures[]
}

/**
 * `GET /api/programmes/:id/figures` -> `{ figures, mayMake, quarters }`: what was made, and every
 * quarter of the programme that is over, each with why it cannot be made.
 */
const list: Omit<Endpoint, 'root'> = {
  handler: async (req) => {
    requireSignedIn(req)
    const { payload } = req
    const { clock, figures } = optionsOf(payload)
    const grant = await readGrant(req, idIn(req))
    const made = await readable(req, grant.id)
    const known = await findFigures(payload, { countries: { in: grant.countries } })
    const principal = principalOf(req)
    const quarters = endedQuarters(grant, clock().toISOString().slice(0, 10))
    return json({
      figures: made.map(shown),
      mayMake:
        principal.roles.some((role) => figures.makers.includes(role)) &&
        coversAll(principal, grant),
      quarters: quarters.map((quarter) => ({
        quarter,
        refused: conflictWith(
          grant,
          known.filter((row) => row.quarter === quarter),
        ),
      })),
      smallest: figures.smallest,
    })
  },
  method: 'get',
  path: '/:id/figures',
}

/** `POST /api/programmes/:id/figures` with `{ quarter }` -> 201 and the figures, frozen. */
const make: Omit<Endpoint, 'root'> = {
  handler: async (req) => {
    const body = (await req.json?.().catch(() => null)) as { quarter?: unknown } | null
    return json(
      shown(await makeFigures({ programme: idIn(req), quarter: body?.quarter, req })),
      201,
    )
  },
  method: 'post',
  path: '/:id/figures',
}

const noteDownload = async (req: PayloadRequest, figures: Figures, format: string) => {
  const actor = `user:${requireSignedIn(req)}`
  const at = optionsOf(req.payload).clock().toISOString()
  const subject = `${figuresSlug}:${figures.id}`
  await appendAudit({
    entries: [
      {
        actor,
        data: { format },
        kind: 'figures.downloaded',
        source: `figures.downloaded:${subject}:${actor}:${at}`,
        subject,
      },
    ],
    payload: req.payload,
  })
}

const requireReadable = async (req: PayloadRequest): Promise<Figures> => {
  const figures = (await req.payload.findByID({
    id: idIn(req),
    collection: asSlug(figuresSlug),
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })) as unknown as Figures | null
  if (!figures) {
    throw new FiguresError('figures-missing')
  }
  if (figuresHash(figures) !== figures.hash) {
    throw new FiguresError('figures-altered')
  }
  return figures
}

/** `GET /api/funder-figures/:id/download?format=csv|json`: what a funder is given, as a file. */
export const downloadEndpoint: Omit<Endpoint, 'root'> = {
  handler: async (req) => {
    requireSignedIn(req)
    const figures = await requireReadable(req)
    await requireNamesNobody(req.payload, figures.title)
    const format = req.searchParams.get('format') === 'json' ? 'json' : 'csv'
    await noteDownload(req, figures, format)
    const text =
      format === 'json'
        ? `${JSON.stringify(shown(figures), null, 2)}\n`
        : figuresCsv(figures, req.i18n.language === 'ru' ? 'ru' : 'en')
    return new Response(text, {
      headers: {
        'Cache-Control': 'no-store',
        'Content-Disposition': `attachment; filename="figures-${figures.id}.${format}"`,
        'Content-Type':
          format === 'json' ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
  method: 'get',
  path: '/:id/download',
}

/** On a programme: what was made of it, and making more. */
export const programmeEndpoints = [list, make]
