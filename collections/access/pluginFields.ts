import type { FieldTable } from 'payload-elchi/types'

export const pluginFields: Record<string, FieldTable> = {
  'audit-log': {
    document: 'id sequence at kind actor subject data source previous hash mac key',
  },

  identities: {
    document: 'id kind country status subject erasure erasedUnder requests revision',
    nobody: 'sealed',
  },

  'identity-requests': {
    document: `
      id identity wants reason secondPerson requestedBy expiresAt isOpen workflow state updatedAt
      createdAt`,
  },

  'anonymisation-terms': {
    document: 'id kind type decider decidedAt',
    nobody: 'sealed',
  },

  'anonymisation-findings': {
    document: 'id report type decision reason replacement decidedAt',
    'coordinator custodian': 'revision start end source rule score identity own decider',
  },

  'consent-tasks': {
    document: `
      id report publication cause released sendings workflow state updatedAt createdAt`,
    custodian: 'identities',
  },

  releases: {
    document: `
      id title language tlp text html attachments renderer hash publication kind about slug
      original countries rights files status releasedAt statusAt embargoUntil publicFrom supersedes parts
      event sequence`,
    nobody: 'compared sources',
  },

  'release-leaks': {
    document: 'id release publication status identity places openedAt settledAt settledBy reason',
    nobody: 'spans',
  },

  'funder-figures': {
    document: 'id tables title programme quarter countries smallest madeAt madeBy hash',
  },

  'mailing-lists': {
    document: `
      id withheld name description membership tlpCeiling encryption tlsRequired appearance language mechanism
      country topic isPublic status updatedAt createdAt`,
  },

  subscriptions: {
    document:
      'id list contact language status source askedAt confirmedAt leftAt keyId updatedAt createdAt',
    coordinator: 'address',
  },

  disseminations: {
    document: `
      id release lists filter filter.language filter.mechanisms filter.countries template
      scheduledFor audience follows issue releaseHash keyId messageDomain trouble startedAt settledAt
      workflow state updatedAt createdAt`,
  },

  newsletters: {
    document: `
      id title cadence timeZone lists collects collects.tlpCeiling collects.countries
      collects.rights collects.kinds languages shows needsYes lastIssueAt dueAfter
      collectedUntil workflow state updatedAt createdAt`,
  },

  deliveries: {
    document: `
      id dissemination batch domain language list contact subscription thread state reason attempts deferrals
      nextAt settledAt`,
    coordinator: 'address encryptedTo reply',
  },

  suppressions: {
    document: 'id keyId reason at',
  },

  bounces: {
    document: 'id delivery address class status at keyId',
  },

  'contact-imports': {
    document: `
      id name state by at endedAt total done origin counts faults encoding delimiter`,
    nobody: 'outcomes plan text',
  },

  'newsletter-issues': {
    document: 'id newsletter occurrence until state reason releases goesByItself',
  },

  notices: {
    document: 'id kind addressKey language matters state reason attempts nextAt askedAt keyId',
    coordinator: 'address',
  },

  'openpgp-keys': {
    document: 'id contact fingerprint state askedAt confirmedAt expiresAt keyId',
  },

  'delivery-attempts': {
    document: 'id claim at outcome reply',
  },

  'delivery-batches': {
    document: 'id dissemination deliveries isOpen epoch nextAt',
  },

  'delivery-claims': {
    document: 'id worker until',
  },

  'workflow-events': {
    document: `
      id workflow version subject sequence kind transition from to at actor comment hash
      content effects overrode fills dueAt idempotencyKey requestHash`,
  },

  'workflow-schedules': {
    document: 'id subject transition at comment hash owner status blockers isTold madeAt settledAt',
  },

  'workflow-versions': {
    document: 'id workflow version shape at',
  },

  'workflow-subjects': {
    document: `
      id workflow version state sequence hash since arrival dueAt assignee ofFieldReports
      ofPublications ofDisseminations ofNewsletters ofIdentityRequests ofTrainings ofEvents
      ofAssistanceCases ofConsentTasks`,
    nobody: 'facts',
  },

  'workflow-effects': {
    document: 'id event effect kind status attempts nextAt leaseUntil error',
  },

  'workflow-assignments': {
    document: 'id subject turn arrival assignee by at',
  },

  'workflow-comments': {
    document: 'id subject author at text mentions withdrawnAt',
  },

  'workflow-digests': {
    document: 'id person day attempt at outcome waiting',
  },
}
