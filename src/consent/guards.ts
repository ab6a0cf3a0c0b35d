import type { PayloadRequest } from 'payload'

import type { Use } from './core/types.js'
import type { Source } from './sources.js'

import { optionsOf } from '../plugin/options.js'
import { blocker, defineGuard } from '../workflow/index.js'
import { lackOf } from './core/covers.js'
import { rulesOf } from './countries.js'
import { sourcesNamedBy } from './namedBy.js'

/** A text with this label goes out in this way: TLP:CLEAR is told to everyone, on the site. */
export const useOf = (tlp: unknown): Use =>
  tlp === 'TLP:CLEAR'
    ? { audience: 'public', medium: 'site', tlp: 'TLP:CLEAR' }
    : { tlp: String(tlp) }

/** Sources whose consent does not cover the use, by the reason. */
export const uncoveredAmong = (
  sources: Source[],
  use: Use,
  now: Date,
): { lack: string; reference: string }[] =>
  sources.flatMap(({ consent, reference }) => {
    const lack = lackOf(consent, use, now)
    return lack ? [{ lack, reference }] : []
  })

/**
 * No text leaves whose sources did not agree to as much: withdrawn, expired and narrower consents
 * of the person in the report, or of its monitor, stop it.
 */
export const consentCovers = defineGuard({
  check: async ({ doc, req }: { doc: Record<string, unknown>; req: PayloadRequest }) => {
    const { payload } = req
    const sources = await sourcesNamedBy({ payload, req }, doc)
    const uncovered = uncoveredAmong(sources, useOf(doc.tlp), optionsOf(payload).clock())
    return uncovered.length === 0
      ? []
      : [
          blocker(
            'consent-too-narrow',
            {
              en: 'The consent of these sources does not cover this label.',
              ru: 'Согласие этих источников не допускает такой метки.',
            },
            {
              reasons: [...new Set(uncovered.map(({ lack }) => lack))],
              sources: uncovered.map(({ reference }) => reference),
            },
          ),
        ]
  },
  code: 'consent-covers',
})

const day = 86_400_000
const labels = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR']

const tooWide = (countries: string[]) =>
  blocker(
    'label-too-wide',
    {
      en: 'The protection rules of these countries do not allow a label as wide as this.',
      ru: 'Правила защиты этих стран не допускают такой широкой метки.',
    },
    { countries },
  )

const tooEarly = (until: Date) =>
  blocker(
    'too-early',
    {
      en: 'The protection rules want more days between a report and its publication. Set an embargo, or wait.',
      ru: 'Правила защиты требуют больше дней между сообщением и публикацией. Поставьте эмбарго или подождите.',
    },
    { until: until.toISOString().slice(0, 10) },
  )

const countriesOf = (doc: Record<string, unknown>): string[] =>
  (Array.isArray(doc.countries) ? doc.countries : []).map((each: unknown) =>
    String(typeof each === 'object' && each !== null && 'id' in each ? each.id : each),
  )

/**
 * The protection rules of every country that the text or its sources come from: the widest label,
 * and the days between a report and its publication.
 */
export const withinCountryRules = defineGuard({
  check: async ({ doc, req }: { doc: Record<string, unknown>; req: PayloadRequest }) => {
    const { payload } = req
    const sources = await sourcesNamedBy({ payload, req }, doc)
    const from = sources.map(({ country }) => country).filter((id) => id !== null)
    const rules = await rulesOf({ payload, req }, [...countriesOf(doc), ...from])
    const widest = labels.indexOf(String(doc.tlp))
    const wide = [...rules].flatMap(([id, { tlpLimit }]) =>
      tlpLimit && widest > labels.indexOf(tlpLimit) ? [id] : [],
    )
    const embargo = typeof doc.embargoUntil === 'string' ? Date.parse(doc.embargoUntil) : 0
    const out = Math.max(embargo, optionsOf(payload).clock().getTime())
    const due = sources.map(({ country, receivedOn }) => {
      const days = rules.get(country ?? '')?.publicationDelayDays ?? 0
      return receivedOn ? Date.parse(receivedOn.slice(0, 10)) + days * day : 0
    })
    const until = Math.max(0, ...due)
    return [
      ...(wide.length > 0 ? [tooWide(wide)] : []),
      ...(doc.tlp === 'TLP:CLEAR' && until > out ? [tooEarly(new Date(until))] : []),
    ]
  },
  code: 'within-country-rules',
})
