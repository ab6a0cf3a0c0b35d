import type { Payload } from 'payload'

import type { World } from '../matrix/world.js'

import { relationsOf } from '../matrix/plant.js'
import { mayReadField, type Someone } from '../matrix/staff.js'

/** A field that ties a document to a partner, or to a monitor, who belongs to one. */
export type Link = { collection: string; path: string; readers: string; to: string }

/** What all staff may know: who takes part in a grant, and whom an account is limited to. */
const known = new Set(['programmes', 'users'])

const telling = (payload: Payload, collection: string) =>
  known.has(collection)
    ? []
    : relationsOf(payload, collection).filter(({ to }) => to === 'monitors' || to === 'partners')

/** Every field of the app that would tell whose a document is. */
export const linksOf = ({ app, planted }: World): Link[] =>
  [...planted].flatMap(([collection, [doc]]) =>
    telling(app.payload, collection).map(({ path, to }) => ({
      collection,
      path,
      readers: doc.fields.find((field) => field.path === path)?.readers ?? 'nobody',
      to,
    })),
  )

/** A link to a monitor tells nothing by itself to whoever may read it but not the monitor. */
export const hiddenFrom = (someone: Someone, { readers, to }: Link): boolean =>
  to === 'partners' || !mayReadField(someone, readers)

/** Ways from a collection to a partner that a filter or a sort could take, three relations long. */
export const waysToPartners = (payload: Payload, slug: string, length = 3): string[] =>
  known.has(slug)
    ? []
    : relationsOf(payload, slug).flatMap(({ path, to }) => {
        if (to === 'partners') {
          return [path]
        }
        const rest = length > 1 ? waysToPartners(payload, to, length - 1) : []
        return rest.map((each) => `${path}.${each}`)
      })

/** Whether documents of a collection lead to a partner, or show a list of such that do. */
export const isTied = (payload: Payload, slug: string): boolean =>
  waysToPartners(payload, slug).length > 0 ||
  Object.keys(payload.collections[slug as 'users']?.config.joins ?? {}).some(
    (joined) => telling(payload, joined).length > 0,
  )
