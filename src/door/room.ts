import type { Room } from '../plugin/room.js'

import { onBoot } from '../plugin/room.js'
import { accessEndpoint } from './accessEndpoint.js'
import { answerMalformed } from './answerMalformed.js'
import { ServerAddressError } from './errors.js'
import { limitJoinSort } from './joinSort.js'
import { keepOwnTimes } from './ownTimes.js'
import { limitQuery } from './queryLimits.js'
import { requireInReach } from './questionReach.js'
import { limitText } from './richTextShape.js'

/**
 * What every request meets first, whatever it is about: limits on its question, nothing told to
 * strangers about the app, and no start in production without the app's own address.
 */
export const doorRoom: Room = (config, options) => {
  if (!options.enabled) {
    return config
  }
  const guarded = {
    ...config,
    collections: (config.collections ?? []).map((collection) => ({
      ...collection,
      hooks: {
        ...collection.hooks,
        beforeOperation: [
          limitQuery,
          requireInReach,
          limitJoinSort,
          limitText,
          keepOwnTimes,
          ...(collection.hooks?.beforeOperation ?? []),
        ],
      },
    })),
    hooks: {
      ...config.hooks,
      afterError: [...(config.hooks?.afterError ?? []), answerMalformed],
    },
    endpoints: [accessEndpoint, ...(config.endpoints ?? [])],
  }
  return onBoot(guarded, options, (payload) => {
    if (process.env.NODE_ENV === 'production' && !payload.config.serverURL) {
      throw new ServerAddressError()
    }
  })
}
