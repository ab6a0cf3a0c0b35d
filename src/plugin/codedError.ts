import { APIError } from 'payload'

/** A failure with one of the codes of its class, and the text and status that go with it. */
export class CodedError<Code extends string> extends APIError {
  readonly code: Code

  constructor(code: Code, [text, status]: readonly [string, number], data: object = {}) {
    super(text, status, { ...data, code })
    this.code = code
  }
}

/** As people and scripts read it: what is wrong and what to do, and the code. */
export const withCode = (text: string, code: string): string => `${text} (code ${code}).`
