/** Texts of what funders are told of a programme. */
export const figures = {
  title: 'Figures for funders',
  help: 'What the grant achieved, a quarter at a time. Counts of people below {{smallest}} are kept back, and larger ones beside them where these would show by subtraction. Consent is asked when the figures are made.',
  save: 'Save the programme first: then figures of its quarters can be made here.',
  loading: 'Loading the figures …',
  failed: 'This did not work. Check your connection and try again.',
  again: 'Try again',
  early:
    'No quarter of this programme is over yet. The first figures can be made when one has ended.',
  quarter: 'Quarter',
  isMade: '{{quarter}}: made',
  isOpen: '{{quarter}}: not made yet',
  isOverlap: '{{quarter}}: counted for another programme',
  made: 'Made {{when}}. These figures do not change any more, also when a consent is withdrawn or a report arrives later.',
  notMade: 'The figures of this quarter are not made yet.',
  othersMake: 'A coordinator of the whole programme makes them.',
  make: 'Make the figures',
  sure: 'They are frozen at once. Reports that arrive or are verified later will not be counted.',
  forGood: 'Make them for good',
  cancel: 'Cancel',
  making: 'Counting …',
  csv: 'Download as a table (CSV)',
  json: 'Download as JSON',
  total: 'Total',
  count: 'Count',
  nothing: 'None in this quarter.',
  tooFew: 'Not told: fewer than {{smallest}} in all.',
  withheld:
    'Not told: too few countries take part for a count not to tell of the anonymous partner.',
  kept: 'Not told: {{count}}',
  keptWhy: 'Each is below {{smallest}}, or would show one that is.',
  unreadable: 'You do not see these figures: your account is limited to other countries.',
}

/** Why figures were not made, by code. */
export const figuresProblems = {
  'figures-forbidden': 'Your role does not make figures.',
  'figures-made': 'Somebody has just made the figures of this quarter. Load them.',
  'figures-not-over': 'This quarter is not over yet.',
  'figures-outside': 'This quarter lies outside the saved period of the programme.',
  'figures-overlap':
    'A country of this programme is counted for another programme in this quarter. Two counts that overlap would tell what each keeps back, so only one of them can be made.',
  'figures-programme': 'This programme is gone.',
  'figures-quarter': 'This is no quarter.',
  'figures-reach':
    'Figures hold all countries and partners of the programme, and your account is limited to fewer.',
  'figures-signed-out': 'Sign in again.',
}
