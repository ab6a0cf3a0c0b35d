'use client'

import { useCallback, useState } from 'react'

import type { Blocker } from '../shared/types.js'

import { newKey } from '../panel/requests.js'
import { ask } from '../shared/request.js'

export type Item = {
  blockers?: Blocker[]
  id: number | string
  outcome: 'fired' | 'possible' | 'refused'
}

export type Stage =
  | { items: Item[]; kind: 'checked' | 'done' }
  | { kind: 'checking' | 'closed' }
  | { items: Item[]; kind: 'firing' | 'unknown' }

/** Asks what a step would do to many documents, and then takes it, once, whatever the line does. */
export const useBulk = (url: string, language: string) => {
  const [stage, setStage] = useState<Stage>({ kind: 'closed' })
  const [key, setKey] = useState(newKey)

  const check = useCallback(
    async (transition: string, ids: (number | string)[]) => {
      setKey(newKey())
      setStage({ kind: 'checking' })
      const reply = await ask<{ items: Item[] }>(`${url}/${transition}`, language, {
        dryRun: true,
        ids,
      })
      setStage(
        reply.kind === 'ok'
          ? { items: reply.body.items, kind: 'checked' }
          : { items: [], kind: 'unknown' },
      )
    },
    [language, url],
  )

  const fire = useCallback(
    async (transition: string, items: Item[], comment: string) => {
      setStage({ items, kind: 'firing' })
      const reply = await ask<{ items: Item[] }>(`${url}/${transition}`, language, {
        comment: comment.trim() || undefined,
        idempotencyKey: key,
        ids: items.map(({ id }) => id),
      })
      setStage(
        reply.kind === 'ok'
          ? { items: reply.body.items, kind: 'done' }
          : { items, kind: 'unknown' },
      )
    },
    [key, language, url],
  )

  const close = useCallback(() => setStage({ kind: 'closed' }), [])

  return { check, close, fire, stage }
}
