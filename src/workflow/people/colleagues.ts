import type { Target } from '../operations/request.js'
import type { Person } from '../staff.js'

import { principalOf } from '../../plugin/policy.js'
import { accountsOf, personOf, requestAs } from '../staff.js'
import { isFit, readsSubject } from './fitness.js'
import { openSubject } from './subject.js'

/** A colleague who may read a document; `fit`: the next step is open to them. */
export type Colleague = { fit: boolean; roles: string[] } & Person

/** Everybody who may read the document, for handing it over and for mentions. */
export const colleagues = async (target: Target): Promise<Colleague[]> => {
  const { payload } = target
  const { definition, row } = await openSubject(target)
  const found: Colleague[] = []
  for (const account of await accountsOf(payload)) {
    const req = await requestAs(payload, account)
    if (await readsSubject(payload, row, req)) {
      found.push({
        ...personOf(payload, account),
        fit: await isFit(definition, row, req),
        roles: principalOf(req).roles,
      })
    }
  }
  return found
}
