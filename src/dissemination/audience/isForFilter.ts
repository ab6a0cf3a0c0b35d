import type { AudienceFilter, Member } from './types.js'

const holds = (wanted: null | string[] | undefined, value: null | string | undefined): boolean =>
  !wanted || wanted.length === 0 || (typeof value === 'string' && wanted.includes(value))

/** Whether the filter is for this member; of subscribers who are no contacts only "all" is known. */
export const isForFilter = (filter: AudienceFilter, { contact }: Member): boolean =>
  holds(filter.mechanisms, contact?.mechanism) && holds(filter.countries, contact?.country)
