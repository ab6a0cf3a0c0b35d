import type { Payload } from 'payload'

import type { MadeOf } from './store.js'

import { allowancesOfSources } from '../anonymisation/gate/index.js'
import { sourcesOfRelease } from './store.js'

/** Whom a release may name: whoever the reports that it was made of let be named now. */
export const allowancesOfRelease = async (args: {
  payload: Payload
  release: MadeOf
}): Promise<string[]> => {
  const { payload } = args
  return allowancesOfSources({ payload, sources: await sourcesOfRelease(args) })
}
