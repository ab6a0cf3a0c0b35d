'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { Blocker } from '../shared/types.js'
import type { Around, Colleague } from './types.js'

import { ask, type Reply } from '../shared/request.js'

/** Why the last action was not carried out; no blockers when no clear answer came. */
export type Trouble = { about: 'comment' | 'hand'; blockers: Blocker[] } | null

/**
 * Keeps who has a document in hand and what is said about it: read at first and whenever `version`
 * changes.
 */
export const usePeople = (url: string, language: string, version: unknown) => {
  const [around, setAround] = useState<Around | null>(null)
  const [colleagues, setColleagues] = useState<Colleague[] | null>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>(null)
  const newest = useRef(0)

  const reload = useCallback(async () => {
    const turn = ++newest.current
    const reply = await ask<Around>(url, language)
    if (turn === newest.current && reply.kind === 'ok') {
      setAround(reply.body)
    }
  }, [language, url])

  useEffect(() => {
    void reload()
  }, [reload, version])

  const loadColleagues = useCallback(async () => {
    const reply = await ask<{ people: Colleague[] }>(`${url}/colleagues`, language)
    setColleagues(reply.kind === 'ok' ? reply.body.people : [])
  }, [language, url])

  const act = useCallback(
    async (path: string, body: unknown): Promise<boolean> => {
      setBusy(true)
      setTrouble(null)
      const reply: Reply<unknown> = await ask(`${url}${path}`, language, body)
      if (reply.kind !== 'ok') {
        setTrouble({
          about: path === '/assign' ? 'hand' : 'comment',
          blockers: reply.kind === 'refused' ? reply.blockers : [],
        })
      }
      await reload()
      setBusy(false)
      return reply.kind === 'ok'
    },
    [language, reload, url],
  )

  return { act, around, busy, colleagues, loadColleagues, trouble }
}

export type People = ReturnType<typeof usePeople>
