'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { useWords } from '../shared/useWords.js'

const longest = 500

/** What is unknown, why, and the two ways out of it, each with its reason. */
export const Unknown = ({
  count,
  onDecided,
  url,
}: {
  count: number
  onDecided: () => void
  url: string
}) => {
  const { say } = useWords()
  const [comment, setComment] = useState('')
  const [said, setSaid] = useState('')
  const [isPending, setPending] = useState(false)
  const decide = async (decision: 'confirm' | 'resend'): Promise<void> => {
    setPending(true)
    try {
      const response = await fetch(url, {
        body: JSON.stringify({ comment, decision }),
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        method: 'POST',
      })
      const answer = (await response.json()) as {
        errors?: { message: string }[]
        settled?: number
      }
      setSaid(
        response.ok
          ? say('sending.settled', { count: answer.settled ?? 0 })
          : (answer.errors?.[0]?.message ?? say('sending.failed')),
      )
      if (response.ok) {
        setComment('')
        onDecided()
      }
    } catch {
      setSaid(say('sending.failed'))
    } finally {
      setPending(false)
    }
  }
  const isReady = comment.trim() !== '' && !isPending
  return (
    <section className="elchi-sending__unknown">
      <h4>{say('sending.unknownTitle', { count })}</h4>
      <p>{say('sending.unknownWhy')}</p>
      <label>
        {say('sending.reason')}
        <textarea
          maxLength={longest}
          onChange={(event) => setComment(event.target.value)}
          rows={2}
          value={comment}
        />
      </label>
      <div className="elchi-sending__buttons">
        <Button
          buttonStyle="secondary"
          disabled={!isReady}
          onClick={() => void decide('confirm')}
          size="small"
        >
          {say('sending.confirm')}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={!isReady}
          onClick={() => void decide('resend')}
          size="small"
        >
          {say('sending.resend')}
        </Button>
      </div>
      <p aria-live="polite">{said}</p>
    </section>
  )
}
