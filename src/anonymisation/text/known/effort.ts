import type { Register } from './registerTypes.js'

/** A text with so many words that are nearly names that reading it would take too long. */
export class TooIntricateError extends Error {
  readonly code = 'too-intricate'
  constructor() {
    super('The text has too many words that are nearly names of the register. Check it in parts.')
  }
}

/** Words of one text that are compared with names letter by letter: a MB of prose has some hundred. */
const MOST_COMPARED = 5000

/** Counts a costly comparison. @throws {TooIntricateError} beyond what one text may cost */
export const spend = (register: Register): void => {
  register.compared += 1
  if (register.compared > MOST_COMPARED) {
    throw new TooIntricateError()
  }
}
