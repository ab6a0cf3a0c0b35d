import type { Where } from 'payload'
import type { PublicAddress, PublicList, Release } from 'payload-elchi'

import config from '@payload-config'
import { getPayload } from 'payload'
import { publicAddress, publicLists } from 'payload-elchi'
import { cache } from 'react'

import type { Language } from './texts.js'

export const pageSize = 20

const find = async (where: Where, more: { limit: number; page?: number }) => {
  const payload = await getPayload({ config })
  const { docs, totalPages } = await payload.find({
    collection: 'releases',
    depth: 0,
    overrideAccess: false,
    // What was approved long before its embargo ended is news on the day that it ends.
    sort: '-publicFrom',
    where,
    ...more,
  })
  return { releases: docs as unknown as Release[], totalPages }
}

/** The programme's own page, in the language of the reader where there is one. */
export const programmePage = cache(async (language: Language): Promise<null | Release> => {
  const { releases } = await find(
    { and: [{ kind: { equals: 'page' } }, { about: { equals: 'programmes' } }] },
    { limit: 20 },
  )
  return releases.find((release) => release.language === language) ?? releases[0] ?? null
})

/** What a list can be narrowed by, as it stands in the address. */
export type Choice = { country?: string; language?: string; right?: string }

const notPage: Where = { kind: { not_equals: 'page' } }

/** Publications, newest first. */
export const listReleases = async (choice: Choice, page: number, limit = pageSize) =>
  find(
    {
      and: [
        notPage,
        ...(choice.country ? [{ countries: { in: [choice.country] } }] : []),
        ...(choice.right ? [{ rights: { in: [choice.right] } }] : []),
        ...(choice.language ? [{ language: { equals: choice.language } }] : []),
      ],
    },
    { limit, page },
  )

/** The most that one sitemap may list (sitemaps.org 0.9). */
const mostOfSitemap = 50_000

/** Every release with a page of its own. */
export const everyRelease = async (): Promise<Release[]> =>
  (await find(notPage, { limit: mostOfSitemap - 10 })).releases

/** The newest publications. */
export const latestReleases = async (limit: number): Promise<Release[]> =>
  (await find(notPage, { limit })).releases

/** The countries, rights and languages that there are publications on. */
export const choices = async () => {
  const { releases } = await find(notPage, { limit: 1000 })
  const distinct = (values: string[]) => [...new Set(values)].sort()
  return {
    country: distinct(releases.flatMap(({ countries }) => countries ?? [])),
    language: distinct(releases.map(({ language }) => language)),
    right: distinct(releases.flatMap(({ rights }) => rights ?? [])),
  }
}

/** Lists that anyone may join. */
export const mailLists = async (): Promise<PublicList[]> =>
  publicLists(await getPayload({ config }))

/** What an address leads to. */
export const releaseAt = cache(async (slug: string): Promise<PublicAddress> => {
  const payload = await getPayload({ config })
  return publicAddress({ payload, slug })
})
