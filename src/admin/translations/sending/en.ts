/** The view of a running sending. */
export const sending = {
  title: 'Sending',
  loading: 'Loading the progress …',
  failed: 'This did not work. Check your connection and try again.',
  accepted: 'Accepted',
  queued: 'Queued',
  deferred: 'Deferred',
  rejected: 'Rejected',
  unknown: 'Unknown',
  skipped: 'Skipped',
  of: '{{done}} of {{total}} settled.',
  rate: '{{rate}} a second.',
  left: 'About {{minutes}} min left.',
  paused: 'Paused: nothing leaves until somebody resumes it.',
  trouble: 'Trouble: {{code}}',
  domains: 'Domains in trouble',
  domain: 'Domain',
  unknownTitle: 'What became of {{count}} mails is unknown',
  unknownWhy:
    'Contact was lost after the whole mail had left, before the server answered. It may have arrived. Ask the reader or look at the log of the mail server; nothing is sent again by itself. Sent again, it carries the same Message-ID, so most mailboxes show it once.',
  reason: 'Why (without names)',
  confirm: 'They arrived',
  resend: 'Send again',
  settled: '{{count}} settled.',
  followTitle: 'To those who have this release',
  followCorrection:
    'This release was replaced by “{{title}}”. {{count}} addresses have the old text, {{sealed}} of them encrypted. The correction goes to exactly these, below the mail that brought it.',
  followWithdrawal:
    'This release was withdrawn. {{count}} addresses have it, {{sealed}} of them encrypted. Word of the withdrawal goes to exactly these, below the mail that brought it; it repeats nothing of the text.',
  followNobody: 'This release was replaced or withdrawn, and nobody was sent it.',
  followOpen: 'Open what was prepared',
  followCorrectionButton: 'Prepare the correction',
  followWithdrawalButton: 'Prepare the withdrawal',
  still: 'Nothing was accepted in the last minute.',
  started: 'Started {{when}}.',
  ended: 'Ended {{when}}.',
  stale: 'The connection is gone; these are the last known figures.',
  why: 'Main reason',
  pause: 'Pause',
  pauseConfirm: 'Nothing more leaves. Mails in hand at this moment may still arrive.',
  resume: 'Resume',
  resumeConfirm: 'The rest of the queue leaves; nobody gets the mail twice.',
  cancel: 'Cancel the rest',
  cancelConfirm:
    'Ends this sending for good. What has left cannot be called back, and the rest never leaves.',
  happened: 'What happened',
  proof: 'Proof without addresses',
  proofAddresses: 'Proof with addresses',
}

/** Why a sending waits, by the code that it is noted with. */
export const troubles = {
  'audience-incomplete':
    'The audience was not written to the end, so nothing leaves. Cancel this sending and prepare it anew.',
  'database-restored':
    'The database was restored from a backup, so mails may have left that it knows nothing of. Compare with the log of the mail server; then resume, or set the time anew.',
  'journal-unwritable':
    'The worker cannot note what leaves: its disk is full. Make room where ELCHI_JOURNALS is; the queue waits.',
  'mail-blocked': 'The last check stopped this mail. A custodian can see why.',
  'mail-faulty':
    'A mail would fetch something, run something, or link to nothing. The preview of the mails says where; correct the publication.',
  'neutral-sender-missing':
    'A list wants a neutral sender. Set MAIL_FROM_NEUTRAL; the queue waits.',
  'release-not-sendable':
    'The release may not leave now: it is under embargo, superseded or withdrawn.',
  'schedule-stale':
    'The planned time passed more than a day ago. Set it anew if it shall still leave.',
  'signing-key-missing':
    'Mails of this sending have to be encrypted, and the programme has no key to sign them with. Set OPENPGP_KEY; the queue waits.',
  'signing-key-unusable':
    'OPENPGP_KEY or OPENPGP_PASSPHRASE cannot be used. Set them right; the queue waits.',
  'encryption-failed': 'A mail could not be encrypted. Nothing left in the clear; the queue waits.',
  'server-closing': 'The mail server is closing sessions. The queue waits.',
  'server-connection': 'The mail server cannot be reached. The queue waits.',
  'server-greeting': 'The mail server does not accept sessions. The queue waits.',
  'server-login': 'The mail server refuses the login. Check SMTP_URL.',
  'server-protocol': 'The mail server does not answer as one. The queue waits.',
  'server-refuses':
    'The mail server refuses one mail after another, whoever it is for. Check who may relay through it, its filters and the size of mails; the queue waits.',
  'server-sender': 'The mail server refuses the sender. Check MAIL_FROM.',
  'server-timeout': 'The mail server does not answer. The queue waits.',
  'server-tls': 'TLS with the mail server does not come about. The queue waits.',
}

/** What happened to a sending, by transition or kind of event. */
export const happened = {
  created: 'Prepared',
  test: 'Marked as tested',
  approve: 'Approved',
  approveIssue: 'Approved by the settings of its newsletter',
  schedule: 'Planned',
  start: 'Started',
  pause: 'Paused',
  resume: 'Resumed',
  resend: 'The unknown sent again',
  finish: 'Done',
  cancel: 'Cancelled',
  reopened: 'Changed, so its approval fell',
}

/** Why mails were not taken, by the class of the answer. */
export const refusals = {
  address: 'No such mailbox',
  content: 'The mail as such (size, form, content)',
  domain: 'Held back for a while: the domain puts off one mail after another',
  full: 'Mailbox full or disabled',
  other: 'No reason given',
  policy: 'A rule of the receiving side',
  'contact-lost': 'Contact lost before the answer',
  'gave-up-address': 'Given up: no such mailbox',
  'gave-up-content': 'Given up: the mail as such',
  'gave-up-full': 'Given up: mailbox full or disabled',
  'gave-up-other': 'Given up: no reason given',
  'gave-up-policy': 'Given up: a rule of the receiving side',
  'worker-lost': 'The sending process died',
}
