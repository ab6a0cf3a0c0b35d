import type { Endpoint, PayloadRequest } from 'payload'

import type { LeakRow } from './store.js'

import { scanRenderings } from '../../anonymisation/gate/index.js'
import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { principalOf } from '../../plugin/policy.js'
import { findReleases } from '../store.js'
import { LeakAccessError, LeakNotFoundError, LeakReasonError } from './errors.js'
import { findLeaks } from './findLeaks.js'
import { openLeaks, settleLeak } from './store.js'

const cleared = ['coordinator', 'custodian']
const told = [...cleared, 'editor']
const longestReason = 500

const requireRole = (req: PayloadRequest, roles: string[]): void => {
  if (!req.user) {
    throw new LeakAccessError(401)
  }
  if (!principalOf(req).roles.some((role) => roles.includes(role))) {
    throw new LeakAccessError(403)
  }
}

/** Of one release, one line for those who are only told that something was found. */
const withoutNames = (rows: LeakRow[]): LeakRow[] =>
  rows
    .filter(({ release }, index) => rows.findIndex((row) => row.release === release) === index)
    .map((row) => ({ ...row, id: row.release, identity: '', places: [] }))

/** `GET /api/elchi/leaks`: released texts that name somebody of the register, looked up anew. */
const list: Endpoint = {
  handler: async (req) => {
    requireRole(req, told)
    const { payload } = req
    await findLeaks(payload)
    const rows = await openLeaks(payload)
    const isCleared = principalOf(req).roles.some((role) => cleared.includes(role))
    const releases = await findReleases({
      payload,
      where: { id: { in: rows.map(({ release }) => release) } },
    })
    const titles = new Map(releases.map(({ id, title }) => [id, title]))
    const leaks = (isCleared ? rows : withoutNames(rows)).map((row) => ({
      id: row.id,
      identity: row.identity || null,
      openedAt: row.openedAt,
      places: row.places,
      publication: row.publication,
      title: titles.get(row.release) ?? null,
    }))
    return Response.json(
      { cleared: isCleared, collection: optionsOf(payload).publications, leaks },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  },
  method: 'get',
  path: '/elchi/leaks',
}

/** `POST /api/elchi/leaks/settle` with `{ id, reason }`: the name may stay, and why. */
const settle: Endpoint = {
  handler: async (req) => {
    requireRole(req, cleared)
    const { payload } = req
    const body = (await req.json?.().catch(() => null)) as Record<string, unknown> | null
    const reason = typeof body?.reason === 'string' ? body.reason.trim() : ''
    const rows = await openLeaks(payload)
    const row = rows.find(({ id }) => id === body?.id)
    if (!row) {
      throw new LeakNotFoundError()
    }
    const renderings = [{ kind: 'text' as const, text: reason, where: 'reason' }]
    const { passed } = await scanRenderings({ payload, renderings })
    if (reason === '' || reason.length > longestReason || !passed) {
      throw new LeakReasonError()
    }
    const settledBy = `user:${req.user?.id}`
    await appendAudit({
      entries: [
        {
          actor: settledBy,
          data: { identity: row.identity || null },
          kind: 'release.leak-settled',
          source: `release.leak-settled:${row.id}`,
          subject: `releases:${row.release}`,
        },
      ],
      payload,
      req,
    })
    await settleLeak(payload, row.id, {
      reason,
      settledAt: optionsOf(payload).clock().toISOString(),
      settledBy,
    })
    return Response.json({ id: row.id })
  },
  method: 'post',
  path: '/elchi/leaks/settle',
}

export const leaksEndpoints = [list, settle]
