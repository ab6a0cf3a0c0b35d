import { Link } from '@payloadcms/ui'

import type { Deadline } from './types.js'

import { daysBetween, wordsIn, written } from './words.js'

type Props = { admin: string; deadlines: Deadline[]; language: string; today: string }

const shownAtMost = 8

/** What is due, the earliest first; what lies behind is marked by word and colour. */
export const UpNext = ({ admin, deadlines, language, today }: Props) => {
  const words = wordsIn(language)
  const hidden = deadlines.length - shownAtMost
  return (
    <section aria-labelledby="glance-due" className="glance__card">
      <h3 id="glance-due">{words.upNext}</h3>
      {deadlines.length === 0 && <p className="glance__quiet">{words.nothingDue}</p>}
      <ul className="glance__rows">
        {deadlines.slice(0, shownAtMost).map(({ id, collection, kind, on, title }) => (
          <li key={`${kind}-${id}-${on}`}>
            <Link href={`${admin}/collections/${collection}/${id}`} prefetch={false}>
              {words.kinds[kind]}: {title}
            </Link>
            <span className={on < today ? 'glance__late' : 'glance__quiet'}>
              <time dateTime={on}>{written(language, on)}</time>
              {', '}
              {words.inDays(daysBetween(today, on))}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="glance__quiet">{words.more(hidden)}</p>}
    </section>
  )
}
