import { APIError } from 'payload'

import type { FaultCode, MailFault } from './lint/types.js'

/** A rendering was stopped by the last check. Which identity is for cleared people to look up. */
export class MailBlockedError extends APIError {
  readonly code = 'mail-blocked'
  constructor() {
    super('The last check stopped this mail. A custodian can see why.', 422, {
      code: 'mail-blocked',
    })
  }
}

const faultTexts: Record<FaultCode, string> = {
  'link-broken': 'is no whole address',
  'link-insecure': 'goes over http, where anybody on the way reads along: use https',
  'link-not-public': 'leads behind the login',
  'link-personal': 'is the link of one reader, such as a way out of a list',
  'link-private': 'leads to a machine that readers cannot reach',
  'link-to-nothing': 'leads to a page that readers cannot open',
  'remote-content': 'is fetched from elsewhere',
  script: 'runs',
}

/** Faults that a message names; all are in its data. */
const mostNamed = 5

/** A mail would fetch, run, or link to nothing. Tells where, by element and number. */
export class MailFaultyError extends APIError {
  readonly code = 'mail-faulty'
  constructor(readonly faults: MailFault[]) {
    const places = faults
      .slice(0, mostNamed)
      .map(
        ({ code, element, number, part }) => `${element} ${number} (${part}) ${faultTexts[code]}`,
      )
    super(
      `This mail cannot leave: ${places.join('; ')}. Correct the publication and release it again.`,
      422,
      { code: 'mail-faulty', faults },
    )
  }
}
