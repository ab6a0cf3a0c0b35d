import { CodedError } from '../../plugin/codedError.js'

const testTexts = {
  'test-encrypted': [
    'A list requires encryption, and a test would leave in the clear. Look at the mails here.',
    422,
  ],
  'test-forbidden': ['Only a coordinator or an editor has a test sent.', 403],
  'test-nobody': ['Nobody in the audience gets a mail, so there is none to test.', 422],
  'test-often': ['That were many tests. Try again in an hour.', 429],
  'test-server': ['The mail server cannot be reached now. Nothing was sent.', 502],
} as const

/** A test mail was not sent. Nothing else is touched by it. */
export class TestMailError extends CodedError<keyof typeof testTexts> {
  constructor(code: keyof typeof testTexts) {
    super(code, testTexts[code])
  }
}
