import { CodedError } from '../plugin/codedError.js'

const figuresTexts = {
  'figures-altered': [
    'These figures are not what was made: the database was changed by other means. Look into the audit log.',
    409,
  ],
  'figures-forbidden': ['Your role does not make figures for funders.', 403],
  'figures-made': [
    'The figures of this quarter were made already. They do not change any more.',
    409,
  ],
  'figures-missing': ['There are no such figures.', 404],
  'figures-names': [
    'The title of the programme names somebody whom the register protects, and funders read it. Change the title.',
    422,
  ],
  'figures-not-over': ['This quarter is not over yet. Make its figures when it is.', 422],
  'figures-outside': ['This quarter lies outside the period of the programme.', 422],
  'figures-overlap': [
    'A country of this programme is counted for another programme in the same quarter. Two counts that overlap would tell by their difference what each keeps back.',
    409,
  ],
  'figures-programme': ['There is no such programme.', 404],
  'figures-quarter': ['Name a quarter, such as 2012-Q3.', 400],
  'figures-reach': [
    'Figures hold all countries and partners of a programme. Your account is limited to fewer.',
    403,
  ],
  'figures-signed-out': ['Sign in first.', 401],
} as const

/** Figures were not made or told. Says no count and no name. */
export class FiguresError extends CodedError<keyof typeof figuresTexts> {
  constructor(code: keyof typeof figuresTexts) {
    super(code, figuresTexts[code])
  }
}

/** The app asks for figures that would protect nobody; it does not start. */
export class FiguresSettingsError extends Error {
  readonly code = 'figures-settings'
  constructor() {
    super('figures.smallest is a whole number of at least 3 (code figures-settings).')
    this.name = 'FiguresSettingsError'
  }
}
