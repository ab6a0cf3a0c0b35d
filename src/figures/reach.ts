import type { Payload } from 'payload'

import type { Principal, Rule } from '../plugin/policy.js'

import { figuresSlug } from './store.js'

type Limits = Pick<Principal, 'countries' | 'partners'>

const covers = (limits: (number | string)[], ids: string[]): boolean =>
  limits.length === 0 || ids.every((id) => limits.map(String).includes(id))

/**
 * Whether an account may see what all these countries and partners add up to. Whoever is limited to
 * one country knows its count, and would have the rest by subtracting it.
 */
export const coversAll = (
  { countries, partners }: Limits,
  programme: { countries: string[]; partners: string[] },
): boolean => covers(countries, programme.countries) && covers(partners, programme.partners)

/** Figures do not say which partners they hold: an account that is limited to some reads none. */
const within = async (payload: Payload, { countries, partners }: Limits): Promise<string[]> => {
  const { docs } = await payload.db.find<{ countries?: null | string[]; id: string }>({
    collection: figuresSlug,
    limit: 0,
    pagination: false,
    select: { countries: true },
  })
  return docs
    .filter((row) => partners.length === 0 && covers(countries, row.countries ?? []))
    .map(({ id }) => id)
}

/** These roles, on figures that hold no country beyond those that the account is limited to. */
export const figuresInReach =
  (...allowed: string[]): Rule =>
  async ({ principal, req }) => {
    if (!principal.roles.some((role) => allowed.includes(role))) {
      return false
    }
    if (principal.countries.length + principal.partners.length === 0) {
      return true
    }
    const ids = await within(req.payload, principal)
    return ids.length > 0 ? { id: { in: ids } } : { id: { equals: '' } }
  }
