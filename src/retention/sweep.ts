import type { Payload } from 'payload'

import type { RetentionRule } from './types.js'

import { appendAudit } from '../audit/index.js'
import { rulesOf } from '../consent/index.js'
import { forgetDeleted } from '../database/index.js'
import { optionsOf } from '../plugin/options.js'
import { definitionFor, systemActor, transition } from '../workflow/index.js'
import { decide } from './due.js'

type SubjectRow = { id: string; sequence: number; since: string }

type KeptRow = {
  country?: { id: string } | null | string
  id: string
  retention?: {
    hold?: boolean | null
    purgeOn?: null | string
    warnedAt?: null | string
  } | null
  updatedAt?: null | string
}

export type Sweep = { purged: number; warned: number }

const countryOf = ({ country }: KeptRow): string =>
  typeof country === 'object' && country !== null ? country.id : (country ?? '')

const countryDays = async (payload: Payload, row: KeptRow): Promise<null | number> => {
  const id = countryOf(row)
  const rules = id ? await rulesOf({ payload }, [id]) : null
  return rules?.get(id)?.retentionDays ?? null
}

const note = async (
  payload: Payload,
  rule: RetentionRule,
  row: KeptRow,
  purgeOn: Date | null,
): Promise<void> => {
  const now = optionsOf(payload).clock().toISOString()
  const retention = {
    ...row.retention,
    purgeOn: purgeOn?.toISOString() ?? null,
    warnedAt: purgeOn ? now : null,
  }
  // Null leaves the time of the last change as it is: a note is no new content.
  const data = { retention, updatedAt: null }
  // A hold set or lifted meanwhile is left as it is; the next sweep decides by it.
  const hold = row.retention?.hold ? { equals: true } : { not_equals: true }
  const noted: unknown = await payload.db.updateOne({
    collection: rule.collection,
    data,
    where: { and: [{ id: { equals: row.id } }, { 'retention.hold': hold }] },
  })
  if (!noted) {
    return
  }
  await appendAudit({
    entries: [
      {
        actor: 'system:retention',
        data: purgeOn ? { purgeOn: purgeOn.toISOString() } : {},
        kind: purgeOn ? 'retention.warned' : 'retention.cleared',
        source: `retention:${rule.collection}:${row.id}:${now}`,
        subject: `${rule.collection}:${row.id}`,
      },
    ],
    payload,
  })
}

const sweepOne = async (
  payload: Payload,
  rule: RetentionRule,
  subject: SubjectRow,
): Promise<keyof Sweep | null> => {
  const row = await payload.db.findOne<KeptRow>({
    collection: rule.collection,
    where: { id: { equals: subject.id.slice(rule.collection.length + 1) } },
  })
  if (!row) {
    return null
  }
  const decision = decide(rule, {
    countryDays: await countryDays(payload, row),
    hold: row.retention?.hold ?? false,
    now: optionsOf(payload).clock(),
    purgeOn: row.retention?.purgeOn ?? null,
    since: subject.since,
    updatedAt: row.updatedAt ?? subject.since,
    warnedAt: row.retention?.warnedAt ?? null,
  })
  if (decision.does === 'warn') {
    await note(payload, rule, row, decision.purgeOn)
    return 'warned'
  }
  if (decision.does === 'clear') {
    await note(payload, rule, row, null)
  }
  if (decision.does === 'purge') {
    await transition({
      id: row.id,
      actor: systemActor('retention'),
      collection: rule.collection,
      comment: 'retention',
      expectedSequence: subject.sequence,
      payload,
      transition: rule.transition,
    })
    return 'purged'
  }
  return null
}

/**
 * Warns of what will be purged and purges what is due, by the transition that each rule names. Any
 * process may run it, any time; a document that somebody moves meanwhile is left for the next time.
 */
export const sweepRetention = async (payload: Payload): Promise<Sweep> => {
  const sum: Sweep = { purged: 0, warned: 0 }
  for (const rule of optionsOf(payload).retention) {
    const workflow = definitionFor(payload, rule.collection)?.slug
    const { docs } = await payload.db.find<SubjectRow>({
      collection: 'workflow-subjects',
      limit: 0,
      pagination: false,
      where: {
        and: [{ workflow: { equals: workflow } }, { state: { in: rule.states } }],
      },
    })
    for (const subject of docs) {
      try {
        const did = await sweepOne(payload, rule, subject)
        if (did) {
          sum[did] += 1
        }
      } catch (error) {
        const { code = 'unexpected' } = error as { code?: string }
        payload.logger.warn({ code, msg: 'Retention left a document.', subject: subject.id })
      }
    }
  }
  await forgetDeleted(payload)
  return sum
}
