'use client'

import { useCallback, useState } from 'react'

import type { Blocker } from '../shared/types.js'

import { ask, type Reply } from '../shared/request.js'

/** Why a plan was not made or taken back; no blockers when no clear answer came. */
export type LaterTrouble = { blockers: Blocker[]; transition: string } | null

/** Sets steps for later and takes them back. */
export const useLater = (url: string, language: string, reload: () => Promise<unknown>) => {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<LaterTrouble>(null)

  const settle = useCallback(
    async (transition: string, call: Promise<Reply<unknown>>): Promise<boolean> => {
      setBusy(true)
      setTrouble(null)
      const reply = await call
      if (reply.kind !== 'ok') {
        setTrouble({ blockers: reply.kind === 'refused' ? reply.blockers : [], transition })
      }
      await reload()
      setBusy(false)
      return reply.kind === 'ok'
    },
    [reload],
  )

  const set = useCallback(
    (wish: { at: string; comment: string; transition: string }) =>
      settle(
        wish.transition,
        ask(`${url}/${encodeURIComponent(wish.transition)}/schedule`, language, {
          at: wish.at,
          comment: wish.comment.trim() || undefined,
        }),
      ),
    [language, settle, url],
  )

  const takeBack = useCallback(
    ({ id, transition }: { id: string; transition: string }) =>
      settle(
        transition,
        ask(`${url}/schedules/${encodeURIComponent(id)}`, language, undefined, 'DELETE'),
      ),
    [language, settle, url],
  )

  return { busy, set, takeBack, trouble }
}
