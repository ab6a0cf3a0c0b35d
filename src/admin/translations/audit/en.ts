/** Texts above the audit log. */
export const audit = {
  title: 'Look through the log',
  kind: 'What',
  all: 'Everything',
  identities: 'Identities: shown, changed, erased',
  reads: 'Who read or opened what',
  decisions: 'Decisions and releases',
  keys: 'Keys and erasures',
  retention: 'Retention and consents',
  actor: 'Who, such as user:12',
  subject: 'About, such as field-reports:ID',
  from: 'From',
  until: 'Until',
  apply: 'Filter',
  verify: 'Verify the chain',
  export: 'Export, signed',
  whole: 'The chain is whole: {{count}} entries.',
  broken: 'BROKEN at entry {{number}} (code {{reason}}).',
}

/** Texts of the retention of a record. */
export const retention = {
  none: 'No purge is due.',
  purgeOn: 'Will be purged on {{when}}. Set a hold if it has to be kept.',
  held: 'On hold, nothing is purged: {{reason}}',
  reason: 'Why it has to be kept (no names)',
  hold: 'Set a hold',
  lift: 'Lift the hold',
}
