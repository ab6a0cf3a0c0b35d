import type { Payload } from 'payload'

import type { Consent } from './core/types.js'

import { asSlug } from '../plugin/asSlug.js'
import { optionsOf } from '../plugin/options.js'
import { lackOf } from './core/covers.js'
import { ConsentError } from './errors.js'
import { uncoveredAmong } from './guards.js'
import { type Source, sourcesNamedBy } from './sources.js'

const sourcesOfPublication = async (
  payload: Payload,
  publication: number | string,
): Promise<Source[]> => {
  const doc: unknown = await payload.findByID({
    id: publication,
    collection: asSlug(optionsOf(payload).publications),
    depth: 0,
    disableErrors: true,
    draft: true,
    // A guard judges the whole document, not what its caller sees of it.
    overrideAccess: true,
    select: { sources: true },
  })
  return sourcesNamedBy({ payload }, (doc ?? {}) as Record<string, unknown>)
}

/**
 * Asks, as consents stand now, whether a text of this publication may be mailed under its label.
 *
 * @throws ConsentError
 */
export const requireConsent = async (args: {
  payload: Payload
  publication: number | string
  tlp: string
}): Promise<void> => {
  const { payload, publication, tlp } = args
  const sources = await sourcesOfPublication(payload, publication)
  const now = optionsOf(payload).clock()
  if (uncoveredAmong(sources, { medium: 'mail', tlp }, now).length > 0) {
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
 * of a publication agreed to be heard by such readers. Subscribers without one are the public.
 */
export const consentForReaders = async (args: {
  payload: Payload
  publication: number | string
  tlp: string
}): Promise<(mechanism: null | string | undefined) => boolean> => {
  const { payload, publication, tlp } = args
  const consents: Consent[] = (await sourcesOfPublication(payload, publication)).map(
    ({ consent }) => consent,
  )
  const now = optionsOf(payload).clock()
  return (mechanism) =>
    consents.every(
      (consent) => lackOf(consent, { audience: audienceOf(mechanism), tlp }, now) !== 'audience',
    )
}
