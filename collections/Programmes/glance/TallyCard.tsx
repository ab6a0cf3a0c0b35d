import type { I18nClient } from '@payloadcms/translations'
import type { Payload } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { Link } from '@payloadcms/ui'

import type { Tally } from './types.js'

type Props = { admin: string; i18n: I18nClient; payload: Payload; tally: Tally }

type Option = { label: Parameters<typeof getTranslation>[0]; value: string } | string

/** The field that the documents are counted by, with what its values are called. */
const fieldOf = (payload: Payload, { collection, counts }: Tally) => {
  const field = payload.collections[collection]?.config.flattenedFields.find(
    (one) =>
      one.type === 'select' &&
      Object.keys(counts).every((value) =>
        one.options.some(
          (option) => (typeof option === 'object' ? option.value : option) === value,
        ),
      ),
  )
  return field?.type === 'select' ? field : undefined
}

/** How many documents of one collection stand where, each figure a way to them. */
export const TallyCard = ({ admin, i18n, payload, tally }: Props) => {
  const { collection, counts, total } = tally
  const field = fieldOf(payload, tally)
  const plural = payload.collections[collection]?.config.labels.plural ?? collection
  const list = `${admin}/collections/${collection}`
  const options = (field?.options ?? []) as Option[]
  const shown = options
    .map((option) => (typeof option === 'object' ? option : { label: option, value: option }))
    .filter(({ value }) => counts[value])
  return (
    <section aria-labelledby={`glance-${collection}`} className="glance__card">
      <h3 id={`glance-${collection}`}>
        <Link href={list} prefetch={false}>
          {getTranslation(plural as never, i18n)}
        </Link>
        <span className="glance__total">{total}</span>
      </h3>
      <ul className="glance__rows glance__rows--counts">
        {shown.map(({ label, value }) => (
          <li key={value}>
            <Link
              href={`${list}?where[or][0][and][0][${field?.name}][equals]=${encodeURIComponent(value)}`}
              prefetch={false}
            >
              {getTranslation(label, i18n)}
            </Link>
            <span className="glance__count">{counts[value]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
