import { CodedError, withCode } from '../plugin/codedError.js'

type QueryFault =
  'filter-out-of-reach' | 'query-malformed' | 'query-too-large' | 'sort-out-of-reach'

/** A question that costs more than any screen needs, or asks past what its reader may see. */
export class QueryRefusedError extends CodedError<QueryFault> {
  constructor(code: QueryFault, message: string) {
    super(code, [withCode(message, code), 400])
    this.name = 'QueryRefusedError'
  }
}

/** What the app may do is told to those who work with it. */
export class SignInFirstError extends CodedError<'unauthenticated'> {
  constructor() {
    super('unauthenticated', [withCode('Sign in first', 'unauthenticated'), 401])
    this.name = 'SignInFirstError'
  }
}

/** Without its own address the app cannot tell its own pages from a stranger's. */
export class ServerAddressError extends Error {
  readonly code = 'server-url-missing'
  constructor() {
    super(
      'Set SERVER_URL to the address of this app, such as https://desk.example.org: without it, any site could use the session of a member of staff (code server-url-missing).',
    )
    this.name = 'ServerAddressError'
  }
}

/** A request that sends more than any form or table of the desk. */
export class BodyTooLargeError extends CodedError<'body-too-large'> {
  constructor(megabytes: number) {
    const text = `Send at most ${megabytes} MB at once: make the file smaller or send it in parts`
    super('body-too-large', [withCode(text, 'body-too-large'), 413])
    this.name = 'BodyTooLargeError'
  }
}

const textFaults = {
  'text-link': 'A link of the text would run in the browser of whoever follows it; link to a page',
  'text-malformed': 'The text is not what the editor writes; write it in the editor',
  'text-too-large': 'The text is too long or nested too deep; divide it into several documents',
}

/** A text of the editor that nothing after it could read, or that would harm who opens it. */
export class TextRefusedError extends CodedError<keyof typeof textFaults> {
  constructor(code: keyof typeof textFaults) {
    super(code, [withCode(textFaults[code], code), 422])
    this.name = 'TextRefusedError'
  }
}
