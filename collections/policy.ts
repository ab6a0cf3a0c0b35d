import type { Where } from 'payload'
import type { CollectionPolicy, Policy, Rule } from 'payload-elchi/types'

import {
  anyOf,
  figuresInReach,
  inOwnCountries,
  nobody,
  publicReleases,
  roles,
  staff,
} from 'payload-elchi'

import type { Role } from './roles.js'

import { slugs } from './slugs.js'

const only = (...allowed: Role[]): Rule => roles(...allowed)

/** One's own document and no other. */
const self: Rule = ({ principal }) =>
  principal.id === null ? false : { id: { equals: principal.id } }

/** A role within the countries and the partners that the user is limited to. */
const within =
  (paths: { countries?: string; partners?: string }, ...allowed: Role[]): Rule =>
  ({ principal }) => {
    if (!principal.roles.some((role) => (allowed as string[]).includes(role))) {
      return false
    }
    const limits: Where[] = []
    if (paths.countries && principal.countries.length > 0) {
      limits.push({ [paths.countries]: { in: principal.countries } })
    }
    if (paths.partners && principal.partners.length > 0) {
      limits.push({ [paths.partners]: { in: principal.partners } })
    }
    return limits.length === 0 ? true : { and: limits }
  }

/** Written by one room of the plugin; people at most read. */
const readOnly = (read: Rule): CollectionPolicy => ({
  create: nobody,
  delete: nobody,
  read,
  update: nobody,
})

/** All staff read; the coordinator does everything, within the limits of the user. */
const shared = (ownPath: { countries?: string; partners?: string } = {}): CollectionPolicy => ({
  create: only('coordinator'),
  delete: within(ownPath, 'coordinator'),
  read: staff,
  update: within(ownPath, 'coordinator'),
})

/** Text that has been cleaned: all staff read, three roles write. */
const clean: CollectionPolicy = {
  create: only('coordinator', 'editor', 'custodian'),
  delete: only('coordinator', 'editor', 'custodian'),
  read: staff,
  readVersions: staff,
  update: only('coordinator', 'editor', 'custodian'),
}

/** Raw material on violations: its coordinator by country, and every custodian. Nobody deletes it. */
const raw = (country: string): CollectionPolicy => ({
  create: only('coordinator', 'custodian'),
  delete: nobody,
  read: anyOf(inOwnCountries(country, 'coordinator'), only('custodian')),
  update: anyOf(inOwnCountries(country, 'coordinator'), only('custodian')),
})

/** The programme's own collections. Sensitive fields narrow this further, by role, in each field. */
const programme = {
  [slugs.users]: {
    create: only('administrator'),
    delete: only('administrator'),
    read: anyOf(only('administrator'), self),
    unlock: only('administrator'),
    update: anyOf(only('administrator'), self),
  },

  [slugs.programmes]: shared(),
  [slugs.countries]: shared({ countries: 'id' }),
  [slugs.partners]: shared({ partners: 'id' }),
  [slugs.trainings]: shared({ countries: 'country' }),
  [slugs.events]: shared(),
  [slugs.contacts]: shared(),

  [slugs.monitors]: {
    create: only('coordinator'),
    delete: nobody,
    read: anyOf(
      within({ countries: 'country', partners: 'partner' }, 'coordinator'),
      only('custodian'),
    ),
    update: within({ countries: 'country', partners: 'partner' }, 'coordinator'),
  },

  [slugs.fieldReports]: {
    create: only('coordinator', 'custodian'),
    delete: nobody,
    read: anyOf(
      inOwnCountries('country', 'coordinator'),
      only('administrator', 'editor', 'custodian', 'auditor'),
    ),
    update: anyOf(inOwnCountries('country', 'coordinator'), only('editor', 'custodian')),
  },
  [slugs.evidence]: raw('country'),
  [slugs.assistanceCases]: raw('country'),

  [slugs.publications]: clean,
  [slugs.documents]: clean,
} satisfies Policy

/** The plugin's collections; `workflow-subjects` follows the document that each row stands for. */
const plugin = {
  identities: readOnly(only('custodian')),
  'identity-requests': {
    create: only('custodian'),
    delete: nobody,
    read: only('custodian', 'coordinator'),
    update: nobody,
  },
  'anonymisation-terms': readOnly(only('coordinator', 'custodian')),
  'anonymisation-findings': readOnly(
    anyOf(inOwnCountries('report.country', 'coordinator'), only('editor', 'custodian')),
  ),

  'consent-tasks': {
    create: nobody,
    delete: nobody,
    read: anyOf(inOwnCountries('report.country', 'coordinator'), only('editor', 'custodian')),
    update: nobody,
  },

  releases: readOnly(anyOf(staff, publicReleases)),
  'release-leaks': readOnly(only('coordinator', 'custodian')),

  'mailing-lists': shared(),
  subscriptions: {
    create: only('coordinator'),
    delete: only('coordinator'),
    read: only('coordinator'),
    update: only('coordinator'),
  },
  suppressions: readOnly(only('coordinator')),
  disseminations: {
    create: only('coordinator'),
    delete: nobody,
    read: only('coordinator', 'editor', 'custodian', 'auditor'),
    update: only('coordinator'),
  },
  deliveries: readOnly(only('coordinator', 'editor', 'custodian')),
  'delivery-attempts': readOnly(only('coordinator')),
  bounces: readOnly(only('coordinator')),
  'contact-imports': readOnly(only('coordinator')),
  'newsletter-issues': readOnly(only('coordinator', 'editor', 'custodian', 'auditor')),
  notices: readOnly(only('coordinator')),
  'openpgp-keys': readOnly(only('coordinator')),
  newsletters: {
    create: only('coordinator'),
    delete: only('coordinator'),
    read: only('coordinator', 'editor', 'custodian', 'auditor'),
    update: only('coordinator'),
  },

  'funder-figures': readOnly(
    anyOf(figuresInReach('coordinator'), only('administrator', 'editor', 'custodian', 'auditor')),
  ),

  'audit-log': readOnly(only('auditor')),
  'workflow-events': readOnly(nobody),
  'workflow-effects': readOnly(nobody),
  'workflow-schedules': readOnly(nobody),
  'workflow-versions': readOnly(nobody),
  'workflow-assignments': readOnly(nobody),
  'workflow-comments': readOnly(nobody),
  'workflow-digests': readOnly(nobody),
} satisfies Policy

/**
 * Who may do what, in one table: closed unless a line opens it. An administrator runs the system
 * and reads no raw report, no identity and no address; an auditor reads clean sides and counts.
 */
export const policy = { ...programme, ...plugin }
