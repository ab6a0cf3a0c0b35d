import { blocker, defineGuard } from 'payload-elchi'

import { idOf } from './idOf.js'

/** A coordinator grants for other countries than the own ones; a custodian for any. */
export const fromOutsideItsCountry = defineGuard({
  about: 'person',
  check: async ({ actor, doc, req }) => {
    if (actor.kind === 'system' || actor.roles.includes('custodian')) {
      return []
    }
    const identity = await req.payload.findByID({
      id: idOf(doc.identity),
      collection: 'identities',
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    })
    const country = identity ? idOf(identity.country) : null
    const isOutside =
      country !== null && actor.countries.length > 0 && !actor.countries.includes(country)
    return isOutside
      ? []
      : [
          blocker('own-country', {
            en: 'A coordinator of another country, or a custodian, has to grant this.',
            ru: 'Разрешить может координатор другой страны или хранитель.',
          }),
        ]
  },
  code: 'from-outside-its-country',
})
