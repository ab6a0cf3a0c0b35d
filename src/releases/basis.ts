import type { Payload } from 'payload'

import { allowancesInForce, registerRevision } from '../anonymisation/gate/index.js'
import { sourcesOfStanding } from '../consent/index.js'
import { collectionOf } from '../plugin/asSlug.js'
import { hashOf } from './canonicalHash.js'

/**
 * What a release is compared with: the register, and who may be named by the
 * reports behind what stands, as both are now. Read before
 * the gate reads, so that what moves in between is noticed the next time. Where an app keeps no
 * register, nothing moves.
 */
export const basisNow = async (payload: Payload): Promise<string> =>
  collectionOf(payload, 'identities')
    ? hashOf([
        await registerRevision(payload),
        await allowancesInForce(payload, await sourcesOfStanding(payload)),
      ])
    : 'no register'
