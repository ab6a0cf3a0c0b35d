import type { Room } from '../plugin/room.js'

import { addCollections, changeCollection, hasCollections } from '../plugin/room.js'
import { bounces, bouncesEndpoint } from './bounces/index.js'
import { deliveries } from './collections/deliveries.js'
import { disseminations } from './collections/disseminations.js'
import { mailingLists } from './collections/mailingLists.js'
import { newsletters } from './collections/newsletters.js'
import { deliveryAttempts, deliveryBatches, deliveryClaims } from './collections/outboxRows.js'
import { subscriptions } from './collections/subscriptions.js'
import { suppressions } from './collections/suppressions.js'
import { contactImports, withContactTools } from './contacts/index.js'
import { withFollowUps } from './followUp/field.js'
import { newsletterIssues } from './newsletters/index.js'
import { notices } from './notices/index.js'
import { keyEndpoints, openpgpKeys, withKeys } from './openpgp/index.js'
import { requireSendingSettings } from './requireSendingSettings.js'
import { subscriptionEndpoints } from './subscription/index.js'
import { unsubscribeEndpoints } from './unsubscribe/endpoints.js'

/** Adds lists, the outbox and the ways out of a list, in an app with releases and contacts. */
export const disseminationRoom: Room = (config, options) => {
  if (!hasCollections(config, 'releases', options.dissemination.contacts)) {
    return config
  }
  requireSendingSettings(options.smtp)
  const { contacts } = options.dissemination
  const changed = changeCollection(
    withFollowUps(withKeys(config, options), options),
    contacts,
    withContactTools(options),
  )
  const added = addCollections(changed, options, [
    mailingLists(options.enabled),
    subscriptions(options),
    disseminations(options.enabled),
    newsletters(options.enabled),
    newsletterIssues,
    deliveries(options),
    suppressions,
    bounces,
    contactImports,
    notices(options),
    openpgpKeys,
    deliveryAttempts,
    deliveryBatches,
    deliveryClaims,
  ])
  return options.enabled
    ? {
        ...added,
        endpoints: [
          ...(added.endpoints ?? []),
          ...unsubscribeEndpoints,
          ...subscriptionEndpoints,
          ...keyEndpoints,
          bouncesEndpoint,
        ],
      }
    : added
}
