/** Texts of what one looks at before a sending. */
export const before = {
  title: 'Before sending',
  fixed:
    'What is sent, and to whom, is fixed since this was saved. To change it, cancel this one and prepare another.',
  save: 'Save it: then its audience is frozen and counted, and the mails can be seen.',
  loading: 'Loading the audience …',
  failed: 'This did not work. Check your connection and try again.',
  counts: '{{queued}} of {{total}} get a mail. Left out by the choice above: {{filtered}}.',
  nobody: 'Nobody gets a mail. Cancel it and prepare another with other lists.',
  audience: 'The audience, as it is frozen',
  list: 'List',
  language: 'Language',
  fate: 'What they get',
  count: 'Readers',
  mailed: 'a mail',
  duplicates: 'On more than one list, mailed once: {{count}}.',
  who: 'Who they are',
  show: 'Show the mails as they leave',
  again: 'Make them anew',
  mail: '{{list}}, {{language}}: {{count}} readers',
  headers: 'Headers; {{size}} bytes for one reader',
  attachments: 'Attached:',
  testHelp:
    'A test goes to your own address over the same mail server, marked [TEST]. It is not counted and stands in the audit log.',
  test: 'Send a test to me',
  testSent: 'Sent to you: {{count}}.',
  testRefused: 'The mail server did not take all of them. Taken: {{count}}.',
}

/** Why somebody on a list gets no mail, by the reason of the delivery. */
export const skips = {
  'address-changed': 'no: has another address by now',
  blocked: 'no: the address names somebody protected',
  consent: 'no: a source did not agree to such readers',
  duplicate: 'no: once already',
  inactive: 'no: left the post or paused',
  'invalid-address': 'no: the address cannot be used',
  language: 'no: reads another language',
  'no-key': 'no: no confirmed OpenPGP key',
  'no-legal-basis': 'no: no legal basis',
  'opted-out': 'no: left the list',
  suppressed: 'no: must not be mailed',
  tlp: 'no: the label is above the clearance',
  unconfirmed: 'no: has not confirmed',
}

/** Why a test was not sent, by code. */
export const testProblems = {
  'smtp-missing': 'There is no mail server. Ask whoever runs the app to set SMTP_URL.',
  'test-encrypted':
    'A list requires encryption, and a test would leave in the clear. Look at the mails here.',
  'test-forbidden': 'Only a coordinator or an editor has a test sent.',
  'test-nobody': 'Nobody in the audience gets a mail, so there is none to test.',
  'test-often': 'That were many tests. Try again in an hour.',
  'test-server': 'The mail server cannot be reached now. Nothing was sent.',
}
