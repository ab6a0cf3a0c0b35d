import { APIError } from 'payload'

/** A passphrase that can be guessed. */
export class PassphraseError extends APIError {
  constructor(
    readonly code: 'password-short' | 'password-weak',
    parameters: { shortest: number },
  ) {
    super(
      code === 'password-short'
        ? `A passphrase needs at least ${parameters.shortest} characters (code ${code}).`
        : `This passphrase is easy to guess. Use several words that do not belong together, no names, dates or repetitions (code ${code}).`,
      422,
      { code, ...parameters },
    )
  }
}

/** What a person needs to set up a second factor, shown to them alone and only once. */
export type SecondFactorSetup = {
  recoveryCodes: string[]
  secret: string
  setup: string
  uri: string
}

const secondFactorMessages = {
  'second-factor-required': 'Enter the code of your authenticator, or a recovery code',
  'second-factor-setup': 'This account needs a second factor. Set it up and enter its first code',
  'second-factor-wrong': 'This code is not right, or was used already. Wait for the next one',
}

/** The passphrase was right; the second factor is missing, wrong or not set up. */
export class SecondFactorError extends APIError {
  constructor(
    readonly code: keyof typeof secondFactorMessages,
    setup?: SecondFactorSetup,
  ) {
    super(`${secondFactorMessages[code]} (code ${code}).`, 401, { code, ...setup })
  }
}

/** Too many wrong sign-ins from one address. */
export class TooManyAttemptsError extends APIError {
  readonly code = 'too-many-attempts'
  constructor(seconds: number) {
    super(`Too many attempts. Try again in ${seconds} seconds (code too-many-attempts).`, 429, {
      code: 'too-many-attempts',
      seconds,
    })
  }
}

/** Accounts are made by invitation. */
export class InvitationOnlyError extends APIError {
  readonly code = 'invitation-only'
  constructor() {
    super(
      'Accounts are made by invitation. The first one is made on the server: npm run account -- invite (code invitation-only).',
      403,
      { code: 'invitation-only' },
    )
  }
}

const invitationRefusals = {
  'invitation-forbidden': [403, 'Invitations are sent by administrators'],
  'invitation-incomplete': [422, 'An invitation needs a name, an address and at least one role'],
  'invitation-over': [409, 'This person has an account already. For a lost passphrase: “Forgot”'],
} as const

/** An invitation cannot be sent or taken back. */
export class InvitationError extends APIError {
  constructor(readonly code: keyof typeof invitationRefusals) {
    const [status, message] = invitationRefusals[code]
    super(`${message} (code ${code}).`, status, { code })
  }
}

const accountMessages = {
  'account-exists': 'There is an account with this address already. To let its owner in: reset',
  'account-unknown': 'There is no account with this address',
  'address-malformed': 'This is not an address of a mailbox',
}

/** An account cannot be made or reset. Said to whoever may see the accounts anyway. */
export class AccountError extends APIError {
  constructor(readonly code: keyof typeof accountMessages) {
    super(`${accountMessages[code]} (code ${code}).`, code === 'account-unknown' ? 404 : 422, {
      code,
    })
  }
}
