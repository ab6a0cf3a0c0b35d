import type { Payload, PayloadRequest } from 'payload'

import type { Consent, Scope } from './core/types.js'

import { collectionOf } from '../plugin/asSlug.js'
import { optionsOf } from '../plugin/options.js'
import { narrower } from './core/covers.js'

export type Related = { id: number | string } | null | number | string | undefined

type ReportRow = {
  consentAudiences?: null | string[]
  consentExpiresOn?: null | string
  consentMedia?: null | string[]
  consentScope?: null | string
  consentWithdrawnOn?: null | string
  country?: Related
  id: number | string
  monitor?: Related
  receivedOn?: null | string
  reference?: null | string
}

type MonitorRow = {
  consents?:
    | {
        audiences?: null | string[]
        expiresOn?: null | string
        givenOn?: null | string
        media?: null | string[]
        scope?: null | string
        withdrawnOn?: null | string
      }[]
    | null
  id: number | string
}

/** A report behind a text: what its people agreed to, and where and when it comes from. */
export type Source = {
  consent: Consent
  country: null | string
  id: string
  /** What the monitor agreed to; null where nothing is on file. */
  monitor: null | Scope
  /** What the person in the report agreed to. */
  own: Scope
  receivedOn: null | string
  /** The code that people say aloud. */
  reference: string
}

export type Caller = { payload: Payload; req?: Partial<PayloadRequest> }

export const idOf = (value: Related): null | string =>
  value === null || value === undefined
    ? null
    : String(typeof value === 'object' ? value.id : value)

const rowsOf = async <T>({ payload, req }: Caller, slug: string, ids: string[]): Promise<T[]> => {
  if (ids.length === 0 || !collectionOf(payload, slug)) {
    return []
  }
  const { docs } = await payload.db.find<T & { id: string }>({
    collection: slug,
    limit: 0,
    pagination: false,
    req: { transactionID: await req?.transactionID },
    where: { id: { in: ids } },
  })
  return docs
}

/** The collection that the reports' `monitor` points to, if there is one. */
export const monitorsOf = (payload: Payload): string | undefined => {
  const fields = collectionOf(payload, optionsOf(payload).reports)?.config.flattenedFields ?? []
  const field = fields.find(({ name }) => name === 'monitor')
  return field && 'relationTo' in field && typeof field.relationTo === 'string'
    ? field.relationTo
    : undefined
}

/** The consent that a monitor gave last; null where none is on file. */
export const latestOf = ({ consents }: Pick<MonitorRow, 'consents'>): Consent | null => {
  const latest = [...(consents ?? [])]
    .sort((a, b) => (a.givenOn ?? '').localeCompare(b.givenOn ?? ''))
    .at(-1)
  return latest
    ? {
        audiences: latest.audiences ?? [],
        expiresOn: latest.expiresOn ?? null,
        media: latest.media ?? [],
        scope: (latest.scope ?? 'none') as Scope,
        withdrawnOn: latest.withdrawnOn ?? null,
      }
    : null
}

const consentOf = (report: ReportRow): Consent => ({
  audiences: report.consentAudiences ?? [],
  expiresOn: report.consentExpiresOn ?? null,
  media: report.consentMedia ?? [],
  scope: (report.consentScope ?? 'none') as Scope,
  withdrawnOn: report.consentWithdrawnOn ?? null,
})

/**
 * The reports with these ids, each with what is left of the consents of the person in it and of
 * the monitor who sent it.
 */
export const sourcesOf = async (caller: Caller, ids: string[]): Promise<Source[]> => {
  const { payload } = caller
  const reports = await rowsOf<ReportRow>(caller, optionsOf(payload).reports, ids)
  const wanted = reports.map(({ monitor }) => idOf(monitor)).filter((id) => id !== null)
  const monitors = new Map(
    (await rowsOf<MonitorRow>(caller, monitorsOf(payload) ?? '', [...new Set(wanted)])).map(
      (row) => [String(row.id), latestOf(row)],
    ),
  )
  return reports.map((report) => {
    const own = consentOf(report)
    const given = monitors.get(idOf(report.monitor) ?? '')
    return {
      id: String(report.id),
      consent: given ? narrower(own, given) : own,
      country: idOf(report.country),
      monitor: given?.scope ?? null,
      own: own.scope,
      receivedOn: report.receivedOn ?? null,
      reference: report.reference ?? String(report.id),
    }
  })
}

/** What is left of the consents behind one report; null where there is no such report. */
export const consentOfReport = async (caller: Caller, report: string): Promise<Consent | null> =>
  (await sourcesOf(caller, [report]))[0]?.consent ?? null

/**
 * What a report is left with when the way to its monitor is cut: the fields of its own consent, no
 * wider than what the two had agreed to together.
 */
export const consentWithoutMonitor = async (
  payload: Payload,
  report: string,
): Promise<Omit<ReportRow, 'country' | 'id' | 'receivedOn' | 'reference'>> => {
  const consent = await consentOfReport({ payload }, report)
  return {
    ...(consent && {
      consentAudiences: consent.audiences,
      consentExpiresOn: consent.expiresOn,
      consentMedia: consent.media,
      consentScope: consent.scope,
      consentWithdrawnOn: consent.withdrawnOn,
    }),
    monitor: null,
  }
}

/** The reports that came from these monitors. */
export const reportsFrom = async (payload: Payload, monitors: string[]): Promise<string[]> => {
  const { docs } = await payload.db.find<{ id: number | string }>({
    collection: optionsOf(payload).reports,
    limit: 0,
    pagination: false,
    where: { monitor: { in: monitors } },
  })
  return docs.map(({ id }) => String(id))
}
