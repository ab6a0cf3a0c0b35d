import { Link } from '@payloadcms/ui'

import type { Grant } from './types.js'

import { iatiRoles } from '../../vocabularies/iatiRoles.js'
import { daysBetween, wordsIn, written } from './words.js'

type Props = { admin: string; grant: Grant; language: string; today: string }

const money = (language: string, { amount, currency }: NonNullable<Grant['budget']>): string =>
  new Intl.NumberFormat(language, { currency, maximumFractionDigits: 0, style: 'currency' }).format(
    amount,
  )

/** The role's name without its IATI code. */
const roleName = (language: string, role: string): string => {
  const label = iatiRoles.find(({ value }) => value === role)?.label
  return (label?.[language === 'ru' ? 'ru' : 'en'] ?? role).replace(/^\d+\s/, '')
}

/** One grant: period, money, and who has which role in it. */
export const GrantCard = ({ admin, grant, language, today }: Props) => {
  const { budget, endsOn, partners, startsOn } = grant
  return (
    <section aria-labelledby={`glance-${grant.id}`} className="glance__card">
      <h3 id={`glance-${grant.id}`}>
        <Link href={`${admin}/collections/programmes/${grant.id}`} prefetch={false}>
          {grant.title}
        </Link>
      </h3>
      <p>
        {written(language, startsOn)} – {written(language, endsOn)}
        {', '}
        {wordsIn(language).ends(daysBetween(today, endsOn))}
      </p>
      {budget && <p className="glance__figure">{money(language, budget)}</p>}
      <ul className="glance__rows">
        {partners.map(({ id, instrument, name, role }) => (
          <li key={`${id}-${role}-${instrument ?? ''}`}>
            <Link href={`${admin}/collections/partners/${id}`} prefetch={false}>
              {name}
            </Link>
            <span className="glance__quiet">
              {roleName(language, role)}
              {instrument ? `, ${instrument}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
