import { CodedError } from '../../plugin/codedError.js'

const followUpTexts = {
  'follow-up-forbidden': ['Only a coordinator prepares corrections and withdrawals.', 403],
  'follow-up-issue': [
    'Readers of an issue are told of the text in it. Open the release that was replaced or withdrawn.',
    422,
  ],
  'follow-up-nobody': ['Nobody was sent this release, so there is nobody to tell.', 422],
  'follow-up-nothing': [
    'This release is neither replaced nor withdrawn, or its replacement is not released yet.',
    422,
  ],
  'follow-up-only': [
    'A correction or withdrawal goes to those who have a release. Prepare it on the page of that release.',
    422,
  ],
  'follow-up-prepared': [
    'It was prepared already. Open that dissemination, or cancel it to prepare another one.',
    409,
  ],
} as const

/** A correction or withdrawal cannot be prepared. */
export class FollowUpRefusedError extends CodedError<keyof typeof followUpTexts> {
  constructor(code: keyof typeof followUpTexts) {
    super(code, followUpTexts[code])
  }
}
