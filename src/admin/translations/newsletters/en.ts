/** Texts of the preview of an issue. */
export const issue = {
  title: 'The next issue',
  save: 'Save the newsletter first: the preview shows what is saved.',
  open: 'Show the next issue',
  again: 'Show it anew',
  loading: 'Making the preview …',
  empty: 'There is nothing to show yet: no release fits what it collects.',
  example: 'Nothing new fits at the moment; earlier releases stand in as an example.',
  count: 'Releases: {{count}}',
  next: 'Next: {{when}}',
  subject: 'Subject',
  language: 'Language',
  allLanguages: 'all',
  look: 'Look',
  light: 'Light',
  dark: 'Dark',
  narrow: 'Narrow',
  text: 'Text only',
  frame: 'Preview of the mail',
  failed: 'The preview could not be made. Try again.',
  passed: 'Read by the lint and the last check just now: it would leave as shown.',
  stopped: 'This mail would not leave now ({{code}}).',
}

/** What stops a mail of an issue, by code; the troubles of a sending have more. */
export const verdicts = {
  'list-unavailable':
    'This list is closed: the issue would be stopped. Open it, or take it off the newsletter.',
  'mail-faulty': 'This mail would not leave: a publication in it has to be corrected. Where:',
  'release-blocked':
    'The last check stops this language, so no issue would leave. A custodian can see why.',
  'sender-malformed': 'MAIL_FROM cannot be used as a sender. Ask whoever runs the app.',
  'tlp-above-list': 'The label of this issue is above what the list may be sent.',
}

/** What is wrong with a place in a mail, by the code of the lint. */
export const faults = {
  'link-broken': 'is no whole address',
  'link-insecure': 'goes over http, where anybody on the way reads along: use https',
  'link-not-public': 'leads behind the login',
  'link-personal': 'is the link of one reader, such as a way out of a list',
  'link-private': 'leads to a machine that readers cannot reach',
  'link-to-nothing': 'leads to a page that readers cannot open',
  'remote-content': 'is fetched from elsewhere',
  script: 'runs',
}

/** How often a newsletter comes. */
export const cadence = {
  choose: 'Choose',
  day: 'Every day',
  week: 'Every week',
  month: 'Every month',
  cron: 'Otherwise (cron)',
  at: 'at',
  weekDays: 'On these days',
  monthDays: 'On these days; a month that is shorter has none',
  cronHelp: 'Minute, hour, day, month, weekday: “0 9 * * 1” is Monday at nine.',
  daily: 'Every day at {{time}}',
  onWeekdays: 'Monday to Friday at {{time}}',
  weekly: 'Every week at {{time}}: {{days}}',
  monthly: 'Every month at {{time}} on day {{days}}',
}
