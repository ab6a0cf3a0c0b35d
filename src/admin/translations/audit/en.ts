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
  whole: 'The chain is whole: {{count}} entries, compared with {{anchors}} anchors.',
  unanchored:
    'Nothing outside the database was there to compare with: entries cut off at the end would go unnoticed. Give the anchors that you kept.',
  broken: 'BROKEN: entry {{number}} {{reason}} (code {{code}}).',
  kept: 'Compare with anchors that you kept',
  keptHelp:
    'The mails with anchors as they came, or lines of an anchor file kept elsewhere. They are compared and not stored.',
  keptFiles: 'Files (.eml, .jsonl, .txt)',
  keptText: 'Or paste them',
  altered: 'was changed after it was written',
  'anchor-mismatch': 'is not the one that was anchored outside the database',
  'anchor-unreadable': 'cannot be checked: the anchor file of the server cannot be read',
  foreign: 'was put in from outside',
  'key-unknown': 'cannot be proven: its key is not in the key ring',
  missing: 'is missing',
  truncated: 'and those after it were cut off',
  unlinked: 'does not follow the one before it',
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
