import { CodedError } from '../../plugin/codedError.js'

const decisionTexts = {
  'unknown-comment': ['Say in up to 500 characters why, without names.', 422],
  'unknown-decision': [
    'Send decision: "confirm" or "resend", and deliveries as a list of ids.',
    400,
  ],
  'unknown-forbidden': ['Only a coordinator decides what became of a mail.', 403],
  'unknown-state': ['Mails go out again only while the sending runs, is paused or has ended.', 409],
} as const

/** A decision on unknown deliveries was refused. Nothing was changed. */
export class DecisionRefusedError extends CodedError<keyof typeof decisionTexts> {
  constructor(code: keyof typeof decisionTexts) {
    super(code, decisionTexts[code])
  }
}
