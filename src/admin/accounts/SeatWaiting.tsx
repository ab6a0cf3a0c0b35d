'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'

import { useWords } from '../shared/useWords.js'
import { settleSeat, type WaitingSeat } from './seatRequests.js'
import { useRoles } from './useChoices.js'

type Props = { onSettled: (said: string) => void; seat: WaitingSeat; url: string }

/** Whom a role was given, and the answer of the second person. */
export const SeatWaiting = ({ onSettled, seat, url }: Props) => {
  const { config } = useConfig()
  const { language, list, say } = useWords()
  const roles = useRoles(config.admin.user)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<null | string>(null)
  const { name, email, own } = seat
  const named = list(
    seat.roles.map((role) => roles.find(({ value }) => value === role)?.label ?? role),
  )
  const settle = async (does: 'confirm' | 'refuse') => {
    setBusy(true)
    const answer = await settleSeat({ does, language, otherwise: say('vault.failed'), seat, url })
    setBusy(false)
    if (typeof answer === 'string') {
      setProblem(answer)
      return
    }
    const confirmed = answer.sent ? 'accounts.seatGiven' : 'accounts.seatUnsent'
    onSettled(say(does === 'confirm' ? confirmed : 'accounts.seatRefused', { name }))
  }
  return (
    <div aria-label={name} role="group">
      <p>
        <strong>{name}</strong> ({email}): {named}
      </p>
      <p className="elchi-record__problem" role="alert">
        {problem}
      </p>
      {own && <p className="elchi-record__quiet">{say('accounts.seatOwn')}</p>}
      <div className="elchi-record__row">
        {!own && (
          <Button
            aria-label={`${say('accounts.seatConfirm')}: ${name}`}
            disabled={busy}
            margin={false}
            onClick={() => void settle('confirm')}
            size="small"
          >
            {say('accounts.seatConfirm')}
          </Button>
        )}
        <Button
          aria-label={`${say('accounts.seatRefuse')}: ${name}`}
          buttonStyle="secondary"
          disabled={busy}
          margin={false}
          onClick={() => void settle('refuse')}
          size="small"
        >
          {say(own ? 'accounts.revoke' : 'accounts.seatRefuse')}
        </Button>
      </div>
    </div>
  )
}
