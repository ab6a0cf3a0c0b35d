import { CodedError, withCode } from '../plugin/codedError.js'

const passphraseTexts = {
  'password-short': ({ shortest }: { shortest: number }) =>
    `A passphrase needs at least ${shortest} characters`,
  'password-weak': () =>
    'This passphrase is easy to guess. Use several words that do not belong together, no names, dates or repetitions',
}

/** A passphrase that can be guessed. */
export class PassphraseError extends CodedError<keyof typeof passphraseTexts> {
  constructor(code: keyof typeof passphraseTexts, parameters: { shortest: number }) {
    super(code, [withCode(passphraseTexts[code](parameters), code), 422], parameters)
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
export class SecondFactorError extends CodedError<keyof typeof secondFactorMessages> {
  constructor(code: keyof typeof secondFactorMessages, setup?: SecondFactorSetup) {
    super(code, [withCode(secondFactorMessages[code], code), 401], setup)
  }
}

/** Too many wrong sign-ins from one address. */
export class TooManyAttemptsError extends CodedError<'too-many-attempts'> {
  constructor(seconds: number) {
    const code = 'too-many-attempts'
    const text = `Too many attempts. Try again in ${seconds} seconds`
    super(code, [withCode(text, code), 429], { seconds })
  }
}

const recoveryCodeRefusals = {
  'second-factor-none': ['This account has no second factor, so it has no recovery codes', 409],
  'second-factor-signed-out': ['Sign in first', 401],
} as const

/** Recovery codes cannot be counted or made anew. */
export class RecoveryCodesError extends CodedError<keyof typeof recoveryCodeRefusals> {
  constructor(code: keyof typeof recoveryCodeRefusals) {
    const [text, status] = recoveryCodeRefusals[code]
    super(code, [withCode(text, code), status])
  }
}

/** Accounts are made by invitation. */
export class InvitationOnlyError extends CodedError<'invitation-only'> {
  constructor() {
    const code = 'invitation-only'
    const text =
      'Accounts are made by invitation. The first one is made on the server: npm run account -- invite'
    super(code, [withCode(text, code), 403])
  }
}

const invitationRefusals = {
  'invitation-forbidden': ['Invitations are sent by administrators', 403],
  'invitation-incomplete': ['An invitation needs a name, an address and at least one role', 422],
  'invitation-over': ['This person has an account already. For a lost passphrase: “Forgot”', 409],
} as const

/** An invitation cannot be sent or taken back. */
export class InvitationError extends CodedError<keyof typeof invitationRefusals> {
  constructor(code: keyof typeof invitationRefusals) {
    const [text, status] = invitationRefusals[code]
    super(code, [withCode(text, code), status])
  }
}

const seatRefusals = {
  'seat-address': [
    'Address and passphrase of somebody with this role, or for whom it waits, are changed by nobody else. Take the role away or back first; giving it again needs a second person',
    403,
  ],
  'seat-asked': [
    'A role of this account waits for a second person already. Confirm it or take it back first',
    409,
  ],
  'seat-changed': ['The address of this account was changed meanwhile. Look at it again', 409],
  'seat-forbidden': ['Administrators and custodians confirm each other', 403],
  'seat-incomplete': ['Say whether to confirm or to refuse, and whose address was shown', 400],
  'seat-own': [
    'Another administrator or a custodian has to confirm it: not who gave or gets it',
    403,
  ],
  'seat-settled': ['Nothing of this account waits for a second person', 409],
  'seat-waits': ['The invitation leaves by itself once a second person confirms the role', 409],
} as const

/** A role that needs two people is not given, or an account that holds one is not changed. */
export class SeatError extends CodedError<keyof typeof seatRefusals> {
  constructor(code: keyof typeof seatRefusals) {
    const [text, status] = seatRefusals[code]
    super(code, [withCode(text, code), status])
  }
}

const accountMessages = {
  'account-exists': 'There is an account with this address already. To let its owner in: reset',
  'account-unknown': 'There is no account with this address',
  'address-malformed': 'This is not an address of a mailbox',
}

/** An account cannot be made or reset. Said to whoever may see the accounts anyway. */
export class AccountError extends CodedError<keyof typeof accountMessages> {
  constructor(code: keyof typeof accountMessages) {
    super(code, [withCode(accountMessages[code], code), code === 'account-unknown' ? 404 : 422])
  }
}
