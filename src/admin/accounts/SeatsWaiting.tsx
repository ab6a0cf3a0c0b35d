'use client'

import { useAuth, useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'

import type { WaitingSeat } from './seatRequests.js'

import '../shared/records.css'
import { useWords } from '../shared/useWords.js'
import { loadSeats } from './seatRequests.js'
import { SeatWaiting } from './SeatWaiting.js'

/**
 * Roles that one person gave and a second one has to confirm, for those who may. Nothing is shown
 * while nothing waits.
 */
export const SeatsWaiting = ({ roles }: { roles: string[] }) => {
  const { config } = useConfig()
  const { user } = useAuth()
  const { say } = useWords()
  const [seats, setSeats] = useState<WaitingSeat[]>([])
  const [said, setSaid] = useState<null | string>(null)
  const title = useId()
  const url = `${config.routes.api}/${config.admin.user}`
  const load = useCallback(() => void loadSeats(url).then(setSeats), [url])
  const mayConfirm = ((user?.roles ?? []) as string[]).some((role) => roles.includes(role))
  useEffect(() => {
    if (mayConfirm) {
      load()
    }
  }, [load, mayConfirm])

  if (seats.length === 0 && !said) {
    return null
  }
  return (
    <section aria-labelledby={title} className="elchi-record">
      <h3 id={title}>{say('accounts.seats')}</h3>
      <p aria-live="polite" role="status">
        {said}
      </p>
      {seats.length > 0 && <p className="elchi-record__quiet">{say('accounts.seatsAbout')}</p>}
      {seats.map((seat) => (
        <SeatWaiting
          key={seat.id}
          onSettled={(word) => {
            setSaid(word)
            load()
          }}
          seat={seat}
          url={url}
        />
      ))}
    </section>
  )
}
