import type { Payload } from 'payload'

import type { Use } from './core/types.js'

import { optionsOf } from '../plugin/options.js'
import { lackOf } from './core/covers.js'
import { ConsentError } from './errors.js'
import { uncoveredAmong } from './guards.js'
import { sourcesOf } from './sources.js'

/**
 * Asks, as consents stand now, whether a text made of these reports may be used in this way.
 *
 * @throws ConsentError
 */
export const requireConsent = async (args: {
  payload: Payload
  sources: string[]
  use: Use
}): Promise<void> => {
  const { payload, use } = args
  const sources = await sourcesOf({ payload }, args.sources)
  const now = optionsOf(payload).clock()
  if (uncoveredAmong(sources, use, now).length > 0) {
    throw new ConsentError()
  }
}

const audienceOf = (mechanism: null | string | undefined): string => {
  if (!mechanism) {
    return 'public'
  }
  return { embassy: 'diplomats', media: 'public', ngo: 'ngos' }[mechanism] ?? 'mechanisms'
}

/**
 * Tells of each reader, by the international body that the person works for, whether the sources
 * of a text agreed to be heard by such readers. Subscribers without one are the public.
 */
export const consentForReaders = async (args: {
  payload: Payload
  sources: string[]
  tlp: string
}): Promise<(mechanism: null | string | undefined) => boolean> => {
  const { payload, tlp } = args
  const consents = (await sourcesOf({ payload }, args.sources)).map(({ consent }) => consent)
  const now = optionsOf(payload).clock()
  return (mechanism) =>
    consents.every(
      (consent) => lackOf(consent, { audience: audienceOf(mechanism), tlp }, now) !== 'audience',
    )
}
