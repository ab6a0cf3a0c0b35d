import type { Payload } from 'payload'

import type { Release } from './types.js'

import { allowancesOf } from '../anonymisation/gate/index.js'
import { findReleases } from './store.js'

/** Whom a release may name: those of its publication, or of the publications behind its parts. */
export const allowancesOfRelease = async (args: {
  payload: Payload
  release: Pick<Release, 'parts' | 'publication'>
}): Promise<string[]> => {
  const { payload, release } = args
  if (release.publication !== null) {
    return allowancesOf({ payload, publication: release.publication })
  }
  const parts = await findReleases({ payload, where: { id: { in: release.parts ?? [] } } })
  const publications = parts.flatMap(({ publication }) =>
    publication === null ? [] : [publication],
  )
  const found = await Promise.all(
    publications.map((publication) => allowancesOf({ payload, publication })),
  )
  return [...new Set(found.flat())]
}
