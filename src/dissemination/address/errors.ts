import type { AddressCode } from './index.js'

import { CodedError } from '../../plugin/codedError.js'

/** An address was refused. Never shows it. */
export class AddressError extends CodedError<AddressCode> {
  constructor(code: AddressCode) {
    super(code, ['This is not a plain mail address, such as name@example.org.', 422])
  }
}
