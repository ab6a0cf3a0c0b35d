import type { PayloadRequest } from 'payload'

import { actorKey, blocker, defineGuard } from 'payload-elchi'

import { slugs } from '../../collections/slugs.js'
import { idOf } from './idOf.js'

const asksForTwo = async (req: PayloadRequest, country: unknown): Promise<boolean> => {
  const found = await req.payload.findByID({
    id: idOf(country),
    collection: slugs.countries,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return found?.protection.twoPersonAnonymisation !== false
}

/** Where the country's rules ask for two people, who verified a report may not anonymise it. */
export const secondPersonWhereAsked = defineGuard({
  about: 'person',
  check: async ({ actor, doc, facts, req }) => {
    const isSame = facts.fired.verify?.actors.includes(actorKey(actor)) ?? false
    return isSame && (await asksForTwo(req, doc.country))
      ? [
          blocker('second-person', {
            en: 'You verified this report. The rules of its country want someone else to anonymise it.',
            ru: 'Вы проверили это сообщение. По правилам страны обезличить его должен другой человек.',
          }),
        ]
      : []
  },
  code: 'second-person-where-asked',
})
