import type { ServerProps } from 'payload'

import { optionsOf } from 'payload-elchi'

import { GrantCard } from './GrantCard.js'
import { readerFor } from './reader.js'
import { readGlance } from './readGlance.js'
import { TallyCard } from './TallyCard.js'
import { UpNext } from './UpNext.js'
import { wordsIn } from './words.js'
import './glance.css'

/** The dashboard's block of the programme: money, partners, people, meetings and deadlines. */
export const Glance = async ({ i18n, payload, permissions, user }: ServerProps) => {
  if (!user || !permissions) {
    return null
  }
  const read = readerFor({ payload, permissions, user })
  const { deadlines, grants, tallies, today } = await readGlance(read, optionsOf(payload).clock())
  const shown = tallies.filter(({ total }) => total > 0)
  if (grants.length === 0 && shown.length === 0 && deadlines.length === 0) {
    return null
  }
  const admin = payload.config.routes.admin
  const { language } = i18n
  return (
    <section aria-labelledby="programme-glance" className="glance">
      <h2 id="programme-glance">{wordsIn(language).title}</h2>
      <div className="glance__cards">
        {grants.map((grant) => (
          <GrantCard admin={admin} grant={grant} key={grant.id} language={language} today={today} />
        ))}
        <UpNext admin={admin} deadlines={deadlines} language={language} today={today} />
        <div className="glance__stack">
          {shown.map((tally) => (
            <TallyCard
              admin={admin}
              i18n={i18n}
              key={tally.collection}
              payload={payload}
              tally={tally}
            />
          ))}
        </div>
      </div>
    </section>
  )
}
