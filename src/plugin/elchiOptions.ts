import type { CollectionConfig } from 'payload'

import type { AccessTable } from '../access/index.js'
import type { RetentionRule } from '../retention/index.js'
import type { EffectHandler, TransitionHooks, WorkflowDefinition } from '../workflow/index.js'
import type { Policy } from './policy.js'
import type { PluginSlug } from './slugs.js'

/** What an app says to the plugin; everything has a default. */
export type ElchiOptions = {
  /**
   * The readers of every field, endpoint and route of the app. The app refuses to start with one
   * that is missing here or that its code lets others read.
   * @default none: only the operations of `explicitAccess` are checked
   */
  accessTable?: AccessTable
  /**
   * Guards the accounts of the staff collection: strong passphrases, a second factor, equal answers
   * for known and unknown accounts, sessions of 60 idle minutes, invitation only.
   * @default none: the accounts stay as the app has them
   */
  accounts?: {
    /** Roles that cannot sign in without a second factor. Others may choose one. @default [] */
    secondFactor?: string[]
    /**
     * Roles that nobody gets by the word of one person: another one who holds one of them has to
     * confirm. The app's `roles` field has to let an account be without roles meanwhile. @default []
     */
    secondPerson?: string[]
  }
  anonymisation?: {
    /**
     * The wheel of natasha 1.6.0, whose model suggests people in Russian texts beside the rules: its
     * path, or path and SHA-256 of another wheel of the same format. The app refuses to start with a
     * file that differs. @default process.env.ELCHI_RUSSIAN_MODEL; without it rules alone suggest
     */
    russianModel?: { path: string; sha256: string } | string
  }
  audit?: {
    /**
     * A file outside the database that every new head of the audit log is written to, so that a
     * truncated log is noticed. Best on a disk that the database's administrator cannot write.
     * @default process.env.ELCHI_ANCHOR; without it truncation goes unnoticed
     */
    anchors?: string
    /**
     * Addresses that get the head of the log by mail once a day, comma-separated: an anchor out of
     * the reach of whoever has the server. @default process.env.ELCHI_ANCHOR_MAIL; without it none
     */
    anchorMail?: string
    /**
     * How long entries are kept, in days. Older ones are pruned by the worker, up to one that is
     * anchored outside the database. @default process.env.ELCHI_AUDIT_DAYS; without it all are kept
     */
    keepDays?: number
    /**
     * Slugs of collections of which it is noted who read what.
     * @default ['identities', 'identity-requests'] and the reports
     */
    reads?: string[]
  }
  /**
   * The time, for everything that is due, expires or is stamped.
   * @default the system's clock
   */
  clock?: () => Date
  dissemination?: {
    /**
     * Roles that may read the addresses of readers.
     * @default ['coordinator']
     */
    addressReaders?: string[]
    /**
     * The mailbox that mails return to. Each mail gets an address of its own in it,
     * `name+TOKEN@domain`. @default process.env.BOUNCE_MAILBOX; without it the sender's address
     */
    bounceMailbox?: string
    /**
     * What returned mails that are posted to the app are signed with.
     * @default process.env.BOUNCE_SECRET; without it the endpoint is closed
     */
    bounceSecret?: string
    /**
     * The slug of the collection of people who are mailed; without it nothing is mailed.
     * @default 'contacts'
     */
    contacts?: string
    /**
     * A folder on a disk of this machine where each worker notes what it is doing, so that one that
     * was killed leaves hardly a mail in doubt. Workers of one machine share it.
     * @default process.env.ELCHI_JOURNALS; without it a folder for temporary files
     */
    journals?: string
    /**
     * Paths of the pages of the site, such as `/subscribe`, besides those of publications: mails that
     * link to another one do not leave. @default none: links to other pages are not judged
     */
    pages?: string[]
    /**
     * Languages in which the site has pages of their own, `/ru/publications/...`: mails lead to those
     * of the text's language. @default none: mails lead to `/publications/...`
     */
    siteLanguages?: string[]
    /**
     * The programme's private OpenPGP key, armoured, which encrypted mails are signed with.
     * @default process.env.OPENPGP_KEY and OPENPGP_PASSPHRASE; without it nothing can be encrypted,
     * and what has to be does not leave
     */
    signingKey?: { armored: string; passphrase?: string }
  }
  /**
   * The slug of the collection of clean files, the only ones that leave with a release.
   * @default 'documents'
   */
  documents?: string
  /** Effects of the app's own transitions, by name. The plugin's rooms bring theirs. */
  effects?: Record<string, EffectHandler>
  /**
   * False keeps the schema (collections and fields), and takes away endpoints, hooks and panels.
   * @default true
   */
  enabled?: boolean
  /**
   * Which collections of the app must name an access function for every operation.
   * @default 'workflows': those with a workflow; 'all' is the safe choice for a new app
   */
  explicitAccess?: 'all' | 'workflows'
  /** What funders are told of a programme. */
  figures?: {
    /** The slug of the collection of hearings and sessions. @default 'events' */
    events?: string
    /** Roles that make figures. @default ['coordinator'] */
    makers?: string[]
    /**
     * The slug of the collection of grants, with `startsOn`, `endsOn`, `countries` and `partners`;
     * without it there are no figures. @default 'programmes'
     */
    programmes?: string
    /** Counts of people below this are kept back. @default 5 */
    smallest?: number
    /**
     * The states in which documents count, by collection.
     * @default {}: reports, trainings and events count in every state
     */
    states?: Record<string, string[]>
    /** The slug of the collection of trainings. @default 'trainings' */
    trainings?: string
  }
  /**
   * What GraphQL answers to staff: the workflow's own queries and mutations, or Payload's as well.
   * Payload cannot name choices such as `TLP:RED` there. `graphQL: { disable: true }` of the app
   * switches it off.
   * @default 'workflow'
   */
  graphQL?: 'all' | 'workflow'
  /**
   * The key ring: `id:base64(32 bytes)`, comma-separated, the first is current.
   * @default process.env.ELCHI_KEYS; outside production a ring for this process only
   */
  keys?: string
  /**
   * The slug of the collection of people in the field, with their `consents`.
   * @default 'monitors'
   */
  monitors?: string
  /** Changes a collection of the plugin before it is added. */
  overrides?: Partial<Record<PluginSlug, (collection: CollectionConfig) => CollectionConfig>>
  /** How people share the work. */
  people?: {
    /**
     * Roles that may give a document to anyone, without a step of their own.
     * @default ['coordinator']
     */
    assigners?: string[]
    /** From this hour on (UTC, 0 to 23) a working day's digests go out. @default 6 */
    digestHour?: number
    /** Who learns of what is overdue for long, and after how many working days. */
    escalation?: {
      /** @default 2 */
      afterDays?: number
      /** @default ['coordinator'] */
      roles?: string[]
    }
    /** Days that are no working days beside Saturday and Sunday, `YYYY-MM-DD`. @default [] */
    holidays?: string[]
  }
  /** Who may do what with the plugin's collections; what is not named here is closed. */
  policy?: Policy
  /**
   * The slug of the collection whose approved documents are released; without it the app has
   * neither releases nor dissemination.
   * @default 'publications'
   */
  publications?: string
  /**
   * The slug of the collection whose sealed texts are anonymised; without it there are no findings.
   * @default 'field-reports'
   */
  reports?: string
  /**
   * The address under which readers reach the site, for links in mails.
   * @default process.env.SERVER_URL
   */
  serverURL?: string
  /**
   * How long documents with a workflow are kept.
   * @default none: nothing is purged by itself
   */
  retention?: RetentionRule[]
  /** How mails leave. */
  smtp?: {
    /** Sessions that one worker keeps with the server. @default process.env.SMTP_CONNECTIONS or 5 */
    connections?: number
    /**
     * The key that mails are signed with (RFC 6376): the domain of the sender, the selector and the
     * private key as PEM.
     * @default process.env.DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY (PEM, or base64 of it); without them mails are
     * left to the mail server to sign
     */
    dkim?: { domain: string; privateKey: string; selector: string }
    /** The sender of all disseminations. @default 'Elchi <elchi@localhost>' */
    from?: string
    /** The sender for lists with a neutral one. @default process.env.MAIL_FROM_NEUTRAL */
    neutralFrom?: string
    /**
     * How fast mails may leave, all workers together.
     * @default process.env.SMTP_RATE (a second) and SMTP_DOMAIN_RATE (a minute to one domain);
     * without them as fast as the server takes them
     */
    rates?: { perDomainAndMinute?: number; perSecond?: number }
    /** `smtp://user:password@host:port` or `smtps://...`. @default process.env.SMTP_URL */
    url?: string
  }
  /** Texts of the app that win over the plugin's, by language. */
  translations?: Record<string, Record<string, unknown>>
  /**
   * The slug of the staff collection.
   * @default 'users'
   */
  users?: string
  vault?: {
    /** How long an identity stays open after a granted request is opened, in minutes. @default 30 */
    openMinutes?: number
    /** Roles that may add an identity to the register. @default ['custodian'] */
    registrars?: string[]
  }
  workflow?: {
    /**
     * Roles that see effects which failed too often, and may try them again.
     * @default ['administrator']
     */
    operators?: string[]
  }
  /** What the app adds to every transition. */
  workflowHooks?: TransitionHooks
  /** The workflow definitions, each names its collection. */
  workflows?: WorkflowDefinition[]
}
