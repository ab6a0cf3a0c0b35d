import type { Payload, PayloadRequest } from 'payload'

import { setTimeout as pause } from 'node:timers/promises'

import type { AuditEntry, AuditRow } from './types.js'

import { inTransaction } from '../database/index.js'
import { optionsOf } from '../plugin/options.js'
import { writeAnchor } from './anchors.js'
import { AuditBusyError } from './errors.js'
import { requireCleanEntry, rowAfter } from './row.js'
import { insertRow, knownSources, readHead } from './store.js'

type Context = { payload: Payload; req?: Partial<PayloadRequest> }

const attempts = 40
const longestPauseMs = 200

const unknownOf = async (context: Context, entries: AuditEntry[]): Promise<AuditEntry[]> => {
  const bySource = new Map(entries.map((entry) => [entry.source, entry]))
  const known = await knownSources(context, [...bySource.keys()])
  return [...bySource.values()].filter(({ source }) => !known.has(source))
}

/** Writes what is not in the log yet; the rows written, in order. */
const writeMissing = async (context: Context, entries: AuditEntry[]): Promise<AuditRow[]> => {
  const { clock, keys } = optionsOf(context.payload)
  const missing = await unknownOf(context, entries)
  let previous = missing.length > 0 ? await readHead(context) : undefined
  const written: AuditRow[] = []
  for (const entry of missing) {
    previous = rowAfter({ at: clock(), entry, keys, previous })
    await insertRow(context, previous)
    written.push(previous)
  }
  return written
}

/** Someone else's row, not a fault of the database, was in the way. */
const lostRace = async (payload: Payload, entries: AuditEntry[], head?: AuditRow) => {
  const now = await readHead({ payload })
  return now?.sequence !== head?.sequence || (await unknownOf({ payload }, entries)).length === 0
}

const appendWithRetry = async (payload: Payload, entries: AuditEntry[]): Promise<number> => {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const head = await readHead({ payload })
    try {
      const written = await inTransaction({ payload }, (req) =>
        writeMissing({ payload, req }, entries),
      )
      const { anchors } = optionsOf(payload).audit
      const newest = written.at(-1)
      if (newest && anchors) {
        await writeAnchor(anchors, newest)
      }
      return written.length
    } catch (error) {
      if (!(await lostRace(payload, entries, head))) {
        throw error
      }
      await pause(Math.random() * Math.min(longestPauseMs, 2 ** attempt))
    }
  }
  throw new AuditBusyError()
}

const queues = new WeakMap<Payload, Promise<unknown>>()

/** One appender of this process at a time: they would only take each other's place in the chain. */
const inTurn = <T>(payload: Payload, run: () => Promise<T>): Promise<T> => {
  const turn = (queues.get(payload) ?? Promise.resolve()).then(run)
  queues.set(
    payload,
    turn.catch(() => undefined),
  )
  return turn
}

/**
 * Appends entries to the audit log in their order. Entries whose `source` is there already are
 * skipped, so whoever is not sure may append again.
 *
 * Inside a transaction of `req` the entries share its fate; otherwise they are committed, and the
 * new head is anchored, when the promise resolves.
 *
 * @returns how many were not there yet
 * @throws AuditEntryError, AuditBusyError
 */
export const appendAudit = async (args: {
  entries: AuditEntry[]
  payload: Payload
  req?: Partial<PayloadRequest>
}): Promise<number> => {
  const { entries, payload, req } = args
  entries.forEach(requireCleanEntry)
  if (entries.length === 0) {
    return 0
  }
  const transactionID = await req?.transactionID
  if (transactionID && payload.db.sessions?.[transactionID]) {
    return (await writeMissing({ payload, req: { transactionID } }, entries)).length
  }
  return inTurn(payload, () => appendWithRetry(payload, entries))
}
