import type { Payload } from 'payload'

import type { Release } from './types.js'

import { allowancesOf } from '../anonymisation/gate/index.js'
import { findReleases } from './store.js'

type Known = Pick<Release, 'parts' | 'publication'>

/** The publications whose words a release holds: its own, or those of its parts. */
export const publicationsOf = async (args: {
  payload: Payload
  release: Known
}): Promise<(number | string)[]> => {
  const { payload, release } = args
  if (release.publication !== null) {
    return [release.publication]
  }
  const parts = await findReleases({ payload, where: { id: { in: release.parts ?? [] } } })
  return parts.flatMap(({ publication }) => (publication === null ? [] : [publication]))
}

/** Whom a release may name: whoever the publications behind it may. */
export const allowancesOfRelease = async (args: {
  payload: Payload
  release: Known
}): Promise<string[]> => {
  const { payload } = args
  const publications = await publicationsOf(args)
  const found = await Promise.all(
    publications.map((publication) => allowancesOf({ payload, publication })),
  )
  return [...new Set(found.flat())]
}
