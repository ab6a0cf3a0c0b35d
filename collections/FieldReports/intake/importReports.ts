import type { Payload } from 'payload'

import { createHmac } from 'node:crypto'
import { optionsOf } from 'payload-elchi'

import { slugs } from '../../slugs.js'
import { type Fault, type IncomingReport, readLine } from './readLine.js'

/** What became of one line. `known`: it was taken in before. */
export type LineResult =
  | { faults: Fault[]; line: number; status: 'refused' }
  | { id: string; line: number; status: 'imported' | 'known' }
  | { line: number; status: 'valid' }

const label = 'elchi/intake/line/1'

/**
 * The id that a report gets: the same for the same report, so that a file that is sent twice is
 * taken in once, and without the keys nobody can tell which report has it.
 */
const idsOf = (payload: Payload, report: IncomingReport): string[] => {
  const { keys } = optionsOf(payload)
  const said = JSON.stringify(Object.entries(report).sort(([a], [b]) => (a < b ? -1 : 1)))
  return keys.ids.map((keyId) =>
    createHmac('sha256', keys.derive(label, keyId)).update(said).digest('hex').slice(0, 24),
  )
}

const knownId = async (payload: Payload, ids: string[]): Promise<string | undefined> => {
  const { docs } = await payload.find({
    collection: slugs.fieldReports,
    depth: 0,
    limit: 1,
    where: { id: { in: ids } },
  })
  return docs[0] && String(docs[0].id)
}

const idBy = async (
  payload: Payload,
  collection: 'countries' | 'monitors',
  field: string,
  value: unknown,
): Promise<string | undefined> => {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: 1,
    where: { [field]: { equals: value } },
  })
  return docs[0] && String(docs[0].id)
}

const unresolved = (property: string): Fault => ({ code: 'no-such', property })

const faultsOf = (error: unknown): Fault[] => {
  const { data } = error as { data?: { errors?: { path?: string }[] } }
  const paths = (data?.errors ?? []).map(({ path }) => path ?? '')
  return (paths.length > 0 ? paths : ['']).map((property) => ({ code: 'refused', property }))
}

const importOne = async (
  payload: Payload,
  line: string,
  { dryRun, number }: { dryRun: boolean; number: number },
): Promise<LineResult> => {
  const refused = (faults: Fault[]): LineResult => ({ faults, line: number, status: 'refused' })
  const read = readLine(line)
  if ('faults' in read) {
    return refused(read.faults)
  }
  const { monitor: codeName, ...report } = read.report
  const monitor = codeName && (await idBy(payload, slugs.monitors, 'codeName', codeName))
  const country = await idBy(payload, slugs.countries, 'id', report.country)
  const missing = [
    ...(country ? [] : [unresolved('country')]),
    ...(codeName && !monitor ? [unresolved('monitor')] : []),
  ]
  if (missing.length > 0) {
    return refused(missing)
  }
  const ids = idsOf(payload, read.report)
  const known = await knownId(payload, ids)
  if (known) {
    return { id: known, line: number, status: 'known' }
  }
  if (dryRun) {
    return { line: number, status: 'valid' }
  }
  try {
    const [id = ''] = ids
    const data = { ...report, id, ...(monitor ? { monitor } : {}) }
    await payload.create({
      collection: slugs.fieldReports,
      data: data as never,
      depth: 0,
      // The import is a command of whoever runs the server: it has no user.
      overrideAccess: true,
    })
    return { id, line: number, status: 'imported' }
  } catch (error) {
    return refused(faultsOf(error))
  }
}

/**
 * Takes in reports from lines of JSON, one after another; each is sealed before anything of it is
 * stored. A line that is refused stops none of the others. Empty lines are passed over.
 *
 * @param tell hears of every line as soon as it is decided
 */
export const importReports = async (args: {
  dryRun: boolean
  lines: Iterable<string>
  payload: Payload
  tell: (result: LineResult) => void
}): Promise<void> => {
  const { dryRun, lines, payload, tell } = args
  let number = 0
  for (const line of lines) {
    number += 1
    if (line.trim()) {
      tell(await importOne(payload, line, { dryRun, number }))
    }
  }
}
