import { CodedError } from '../../plugin/codedError.js'

const registerTexts = {
  'register-forbidden': ['Your role may not take this register out.', 403],
  'register-missing': ['There is no such dissemination.', 404],
} as const

/** The register of a sending was asked for by somebody who may not have it, or there is none. */
export class RegisterRefusedError extends CodedError<keyof typeof registerTexts> {
  constructor(code: keyof typeof registerTexts) {
    super(code, registerTexts[code])
  }
}
