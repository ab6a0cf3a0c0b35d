import type { Payload } from 'payload'

import { activeRows } from './store.js'

/** Of these identities, those in the register that are persons in reports. */
export const personsAmong = async (payload: Payload, ids: string[]): Promise<string[]> => {
  const rows = await activeRows({ payload })
  return rows.filter(({ id, kind }) => kind === 'person' && ids.includes(id)).map(({ id }) => id)
}
