import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

import type { ElchiOptions } from './elchiOptions.js'
import type { ResolvedOptions } from './options.js'

import {
  armouredFrom,
  createKeyRing,
  parseKeyRing,
  signingKeyFromEnvironment,
} from '../keys/index.js'

/** Applies the defaults once; every room reads the result. */
export const resolveOptions = (options: ElchiOptions): ResolvedOptions => ({
  accessTable: options.accessTable,
  accounts: {
    guarded: options.accounts !== undefined,
    secondFactor: options.accounts?.secondFactor ?? [],
    secondPerson: options.accounts?.secondPerson ?? [],
  },
  anonymisation: {
    russianModel: options.anonymisation?.russianModel ?? process.env.ELCHI_RUSSIAN_MODEL,
  },
  audit: {
    anchorMail: options.audit?.anchorMail ?? process.env.ELCHI_ANCHOR_MAIL,
    anchors: options.audit?.anchors ?? process.env.ELCHI_ANCHOR,
    keepDays: options.audit?.keepDays ?? rateFrom(process.env.ELCHI_AUDIT_DAYS),
    reads: options.audit?.reads ?? [
      'identities',
      'identity-requests',
      options.reports ?? 'field-reports',
    ],
  },
  clock: options.clock ?? (() => new Date()),
  dissemination: {
    addressReaders: options.dissemination?.addressReaders ?? ['coordinator'],
    bounceMailbox: options.dissemination?.bounceMailbox ?? process.env.BOUNCE_MAILBOX,
    bounceSecret: options.dissemination?.bounceSecret ?? process.env.BOUNCE_SECRET,
    contacts: options.dissemination?.contacts ?? 'contacts',
    journals:
      options.dissemination?.journals ??
      process.env.ELCHI_JOURNALS ??
      path.join(tmpdir(), `elchi-journals-${userInfo().uid}`),
    pages: options.dissemination?.pages ?? [],
    siteLanguages: options.dissemination?.siteLanguages ?? [],
    signingKey: options.dissemination?.signingKey
      ? { passphrase: undefined, ...options.dissemination.signingKey }
      : signingKeyFromEnvironment(),
  },
  documents: options.documents ?? 'documents',
  effects: options.effects ?? {},
  enabled: options.enabled ?? true,
  explicitAccess: options.explicitAccess ?? 'workflows',
  figures: {
    events: options.figures?.events ?? 'events',
    makers: options.figures?.makers ?? ['coordinator'],
    programmes: options.figures?.programmes ?? 'programmes',
    smallest: options.figures?.smallest ?? 5,
    states: options.figures?.states ?? {},
    trainings: options.figures?.trainings ?? 'trainings',
  },
  graphQL: options.graphQL ?? 'workflow',
  keys: parseKeyRing(options.keys ?? process.env.ELCHI_KEYS ?? temporaryKeys()),
  monitors: options.monitors ?? 'monitors',
  overrides: options.overrides ?? {},
  people: {
    assigners: options.people?.assigners ?? ['coordinator'],
    digestHour: options.people?.digestHour ?? 6,
    escalation: {
      afterDays: options.people?.escalation?.afterDays ?? 2,
      roles: options.people?.escalation?.roles ?? ['coordinator'],
    },
    holidays: options.people?.holidays ?? [],
  },
  policy: options.policy ?? {},
  publications: options.publications ?? 'publications',
  reports: options.reports ?? 'field-reports',
  retention: options.retention ?? [],
  serverURL: options.serverURL ?? process.env.SERVER_URL ?? 'http://localhost:3000',
  smtp: {
    connections: options.smtp?.connections ?? Number(process.env.SMTP_CONNECTIONS ?? 5),
    dkim: options.smtp?.dkim ?? dkimFromEnvironment(),
    from: options.smtp?.from ?? process.env.MAIL_FROM ?? 'Elchi <elchi@localhost>',
    neutralFrom: options.smtp?.neutralFrom ?? process.env.MAIL_FROM_NEUTRAL,
    rates: {
      perDomainAndMinute:
        options.smtp?.rates?.perDomainAndMinute ?? rateFrom(process.env.SMTP_DOMAIN_RATE),
      perSecond: options.smtp?.rates?.perSecond ?? rateFrom(process.env.SMTP_RATE),
    },
    url: options.smtp?.url ?? process.env.SMTP_URL,
  },
  textChecks: [],
  translations: options.translations ?? {},
  users: options.users ?? 'users',
  vault: {
    openMinutes: options.vault?.openMinutes ?? 30,
    registrars: options.vault?.registrars ?? ['custodian'],
  },
  workflow: { operators: options.workflow?.operators ?? ['administrator'] },
  workflowHooks: options.workflowHooks ?? {},
  workflows: options.workflows ?? [],
})

/** A ring for this process only; none in production, except while an app is being built. */
const temporaryKeys = (): string => {
  const { NEXT_PHASE, NODE_ENV } = process.env
  const isServing = NODE_ENV === 'production' && NEXT_PHASE !== 'phase-production-build'
  return isServing ? '' : createKeyRing()
}

/** What is no number is NaN, which the check of the settings refuses at the start. */
const rateFrom = (text: string | undefined): null | number => (text?.trim() ? Number(text) : null)

const dkimFromEnvironment = (): ResolvedOptions['smtp']['dkim'] => {
  const { DKIM_DOMAIN: domain = '', DKIM_KEY: key = '', DKIM_SELECTOR: selector = '' } = process.env
  return domain || key || selector
    ? { domain, privateKey: armouredFrom(key, '-----BEGIN'), selector }
    : null
}
