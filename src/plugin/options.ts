import type { Payload } from 'payload'

import type { AccessTable } from '../access/index.js'
import type { KeyRing, SigningKey } from '../keys/index.js'
import type { RetentionRule } from '../retention/index.js'
import type {
  EffectHandler,
  TextCheck,
  TransitionHooks,
  WorkflowDefinition,
} from '../workflow/index.js'
import type { ElchiOptions } from './elchiOptions.js'
import type { Policy } from './policy.js'

/** The options after defaults: what every room works with. */
export type ResolvedOptions = {
  accessTable: AccessTable | undefined
  accounts: { guarded: boolean; secondFactor: string[]; secondPerson: string[] }
  anonymisation: { russianModel: { path: string; sha256: string } | string | undefined }
  audit: {
    anchorMail: string | undefined
    anchors: string | undefined
    keepDays: null | number
    reads: string[]
  }
  clock: () => Date
  dissemination: {
    addressReaders: string[]
    bounceMailbox: string | undefined
    bounceSecret: string | undefined
    contacts: string
    journals: string
    pages: string[]
    signingKey: null | SigningKey
    siteLanguages: string[]
  }
  documents: string
  effects: Record<string, EffectHandler>
  enabled: boolean
  explicitAccess: 'all' | 'workflows'
  figures: {
    events: string
    makers: string[]
    programmes: string
    smallest: number
    states: Record<string, string[]>
    trainings: string
  }
  graphQL: 'all' | 'workflow'
  keys: KeyRing
  monitors: string
  overrides: NonNullable<ElchiOptions['overrides']>
  people: {
    assigners: string[]
    digestHour: number
    escalation: { afterDays: number; roles: string[] }
    holidays: string[]
  }
  policy: Policy
  publications: string
  reports: string
  retention: RetentionRule[]
  serverURL: string
  smtp: {
    connections: number
    dkim: { domain: string; privateKey: string; selector: string } | null
    from: string
    neutralFrom?: string | undefined
    rates: { perDomainAndMinute: null | number; perSecond: null | number }
    url: string | undefined
  }
  /** What looks at comments and reasons; the rooms bring theirs. */
  textChecks: TextCheck[]
  translations: Record<string, Record<string, unknown>>
  users: string
  vault: { openMinutes: number; registrars: string[] }
  workflow: { operators: string[] }
  workflowHooks: TransitionHooks
  workflows: WorkflowDefinition[]
}

/** The resolved options of a booted app, for operations that start from `payload`. */
export const optionsOf = (payload: Payload): ResolvedOptions =>
  (payload.config.custom as { elchi: ResolvedOptions }).elchi
