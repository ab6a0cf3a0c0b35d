import type { CollectionAfterChangeHook } from 'payload'

import { isDeepStrictEqual } from 'node:util'

import type { Scope } from './core/types.js'

import { idOf, latestOf, type Related, reportsFrom } from './sources.js'
import { openConsentTasks } from './tasks/openTasks.js'

const consentFields = [
  'consentAudiences',
  'consentExpiresOn',
  'consentMedia',
  'consentScope',
  'consentWithdrawnOn',
  'consents',
  // Another monitor is another consent.
  'monitor',
]

const consentIn = (doc: unknown): unknown[] =>
  consentFields.map((name) => (doc as Record<string, unknown> | undefined)?.[name] ?? null)

/**
 * A report's consent changed: what was made of it is looked through, in the same transaction, so
 * that a withdrawal and its tasks are stored together.
 */
export const afterReportChange: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const { id } = doc as { id: number | string }
  if (operation === 'update' && !isDeepStrictEqual(consentIn(doc), consentIn(previousDoc))) {
    const earlier = previousDoc as { consentScope?: null | Scope; monitor?: Related }
    const isOther = idOf(earlier.monitor) !== idOf((doc as typeof earlier).monitor)
    const before = {
      report: earlier.consentScope ?? 'none',
      // Whatever the other monitor had agreed to.
      ...(isOther ? { monitor: 'name' as const } : {}),
    }
    await openConsentTasks({ payload: req.payload, req }, [String(id)], before)
  }
}

/** A monitor's consent changed: all reports of the monitor are. */
export const afterMonitorChange: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const { payload } = req
  const { id } = doc as { id: number | string }
  if (operation === 'update' && !isDeepStrictEqual(consentIn(doc), consentIn(previousDoc))) {
    const earlier = latestOf(previousDoc as Parameters<typeof latestOf>[0])
    const before = { monitor: earlier?.scope ?? 'name' }
    await openConsentTasks({ payload, req }, await reportsFrom(payload, [String(id)]), before)
  }
}
