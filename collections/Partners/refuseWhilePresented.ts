import type { CollectionBeforeChangeHook } from 'payload'

import { ValidationError } from 'payload'

import { said } from '../fields/said.js'
import { slugs } from '../slugs.js'

const takenBack = new Set(['corrected', 'withdrawn'])

/**
 * Keeps a partner public while a page presents it: the page and its releases would go on naming
 * whom the list calls anonymous.
 */
export const refuseWhilePresented: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const { id, visibility } = (originalDoc ?? {}) as { id?: string; visibility?: string }
  const becomesAnonymous =
    visibility === 'public' && (data as { visibility?: string }).visibility === 'anonymous'
  if (!becomesAnonymous || !id) {
    return data
  }
  const { docs } = await req.payload.find({
    collection: slugs.publications,
    depth: 0,
    draft: true,
    limit: 0,
    overrideAccess: true,
    req,
    where: { 'about.value': { equals: id } },
  })
  if (docs.some(({ state }) => !takenBack.has(String(state)))) {
    const message = said(req, {
      en: 'A page presents this partner. Withdraw it and take the partner out of it first.',
      ru: 'Этого партнёра представляет страница. Сначала отзовите её и уберите из неё партнёра.',
    })
    throw new ValidationError(
      { collection: slugs.partners, errors: [{ message, path: 'visibility' }] },
      req.t,
    )
  }
  return data
}
