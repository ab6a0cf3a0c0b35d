import { APIError } from 'payload'

/** A subscription without a list or without anyone to mail. */
export class SubscriberMissingError extends APIError {
  readonly code = 'subscriber-missing'
  constructor() {
    super('A subscription needs a list, and a contact or an address.', 422, {
      code: 'subscriber-missing',
    })
  }
}

/** A list may not be sent material of this label. Nothing was prepared. */
export class TlpAboveListError extends APIError {
  readonly code = 'tlp-above-list'
  constructor(args: { ceiling: string; list: string; tlp: string }) {
    super(`The release is ${args.tlp}, but a list may be sent ${args.ceiling} at most.`, 422, {
      code: 'tlp-above-list',
      ...args,
    })
  }
}

/** A list that a dissemination names is gone or closed. */
export class ListUnavailableError extends APIError {
  readonly code = 'list-unavailable'
  constructor(list: string) {
    super('A mailing list is closed or gone.', 422, { code: 'list-unavailable', list })
  }
}

/** A list that was mailed was to be deleted. */
export class ListMailedError extends APIError {
  readonly code = 'list-mailed'
  constructor() {
    super(
      'Mails went to this list, and corrections of them have to reach the same people. Close the list instead.',
      409,
      { code: 'list-mailed' },
    )
  }
}

/** What an approval of a dissemination binds to was edited. */
export class DisseminationFrozenError extends APIError {
  readonly code = 'dissemination-frozen'
  constructor(field: string) {
    super(
      'The audience is frozen and counted. Cancel this dissemination and prepare another one.',
      409,
      { code: 'dissemination-frozen', field },
    )
  }
}

/** Someone who must not be mailed is known under a key that the ring no longer holds. */
export class SuppressionKeyError extends APIError {
  readonly code = 'suppression-key-missing'
  constructor(keyId: string) {
    super(
      'The key ring lacks a key that suppressed addresses were hashed with. Nothing is sent until it is back.',
      409,
      { code: 'suppression-key-missing', keyId },
    )
  }
}
