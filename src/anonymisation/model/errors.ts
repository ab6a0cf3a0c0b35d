import { APIError } from 'payload'

import type { ModelFault } from './types.js'

const faults = {
  broken: 'The file of the Russian model is not one that can be read. Get it anew.',
  different:
    'The file of the Russian model is not the one that was vouched for: its SHA-256 differs. Get it anew.',
  missing:
    'The file of the Russian model cannot be read. Set ELCHI_RUSSIAN_MODEL to its path, or to nothing.',
  silent:
    'The Russian model did not answer, so this text was not searched. Try again; if that does not help, have the operator look at the model.',
}

/**
 * A model that was asked for and cannot be used. The app does not start with it; where it fails
 * later, a text is not searched: the rules alone would find less than was found before, and nobody
 * would see that.
 */
export class RussianModelError extends APIError {
  readonly code: `russian-model-${'silent' | ModelFault}`
  constructor(fault: 'silent' | ModelFault) {
    const code = `russian-model-${fault}` as const
    super(`${faults[fault]} (code ${code})`, 503, { code })
    this.code = code
  }
}
