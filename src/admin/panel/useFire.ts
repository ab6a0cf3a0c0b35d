'use client'

import { useCallback, useRef, useState } from 'react'

import type { Outcome } from './outcome.js'
import type { Attempt } from './requests.js'

import { fire, newKey } from './requests.js'

export type Fired = { outcome: Outcome; transition: string }

const isSame = (a: Attempt, b: Omit<Attempt, 'idempotencyKey'>): boolean =>
  a.transition === b.transition &&
  a.comment === b.comment &&
  a.expectedSequence === b.expectedSequence &&
  a.way === b.way

/**
 * Fires transitions one at a time. An attempt whose fate is unknown keeps its idempotency key, so
 * that firing the same again cannot count twice.
 */
export const useFire = (
  url: string,
  language: string,
  onFired: (fired: Fired) => Promise<void> | void,
) => {
  const open = useRef<Attempt | null>(null)
  const busy = useRef(false)
  const [pending, setPending] = useState(false)
  const [fired, setFired] = useState<Fired | null>(null)

  const send = useCallback(
    async (wish: Omit<Attempt, 'idempotencyKey'>): Promise<void> => {
      if (busy.current) {
        return
      }
      busy.current = true
      setPending(true)
      setFired(null)
      const attempt =
        open.current && isSame(open.current, wish)
          ? open.current
          : { ...wish, idempotencyKey: newKey() }
      const outcome = await fire(url, language, attempt)
      open.current = outcome.kind === 'unknown' || outcome.kind === 'signedOut' ? attempt : null
      setFired({ outcome, transition: wish.transition })
      await onFired({ outcome, transition: wish.transition })
      busy.current = false
      setPending(false)
    },
    [language, onFired, url],
  )

  const retry = useCallback(() => {
    const { comment = '', expectedSequence = 0, transition = '', way } = open.current ?? {}
    return open.current ? send({ comment, expectedSequence, transition, way }) : Promise.resolve()
  }, [send])

  const dismiss = useCallback(() => setFired(null), [])

  return { dismiss, fired, pending, retry, send }
}
