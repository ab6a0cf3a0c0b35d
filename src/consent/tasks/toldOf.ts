import type { Scope } from '../core/types.js'
import type { Source } from '../sources.js'
import type { Caller } from './openTask.js'

import { tellsPlace } from '../core/covers.js'

/** What people had agreed to before it changed; what did not change is as it is now. */
export type Before = { monitor?: Scope; report?: Scope }

type FindingRow = { decision: string; id: string; identity: null | string; type: string }

const placeTypes = new Set(['ADDRESS', 'SMALL_PLACE'])

/**
 * What texts made of a report may tell of the person: the name, where the consent covered it
 * until now and somebody of the register was kept in it; the place, where the consent covered that
 * until now and none was left out.
 */
export const toldOf = async (
  { payload, req }: Caller,
  source: Source,
  before: Before,
): Promise<Scope> => {
  const { docs } = await payload.db.find<FindingRow>({
    collection: 'anonymisation-findings',
    limit: 0,
    pagination: false,
    req: { transactionID: await req?.transactionID },
    where: { report: { equals: source.id } },
  })
  const earlier = [before.report ?? source.own, before.monitor ?? source.monitor ?? 'name']
  const couldName = earlier.every((scope) => scope === 'name')
  if (
    couldName &&
    docs.some(({ decision, identity }) => decision === 'keep' && identity !== null)
  ) {
    return 'name'
  }
  return earlier.every(tellsPlace) &&
    docs.some(({ decision, type }) => placeTypes.has(type) && decision !== 'redact')
    ? 'place'
    : 'anonymised'
}
