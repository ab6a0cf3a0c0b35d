'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { Blocker } from '../shared/types.js'
import type { Around, Colleague, ShownComment } from './types.js'

import { ask, type Reply } from '../shared/request.js'

/** Why the last action was not carried out; no blockers when no clear answer came. */
export type Trouble = { about: About; blockers: Blocker[] } | null

type About = 'comment' | 'due' | 'hand'

type CommentPage = { comments: ShownComment[]; more: boolean }

const abouts: Record<string, About> = { '/assign': 'hand', '/due': 'due' }

const forgetting = (page: CommentPage, id: string): CommentPage => ({
  ...page,
  comments: page.comments.map((each) =>
    each.id === id ? { ...each, mentions: [], text: '', withdrawn: true } : each,
  ),
})

/** Earlier pages stay as they were loaded; what is read anew takes the place of what it was. */
const joined = (newest: ShownComment[], earlier: ShownComment[]): ShownComment[] => {
  const known = new Set(newest.map(({ id }) => id))
  return [...newest, ...earlier.filter(({ id }) => !known.has(id))]
}

/**
 * Keeps who has a document in hand and what is said about it: read at first and whenever `version`
 * changes. `onDue` hears of a due date that was set: that is an event of the document's own history.
 */
export const usePeople = (
  url: string,
  language: string,
  version: unknown,
  onDue: () => Promise<unknown>,
) => {
  const [around, setAround] = useState<Around | null>(null)
  const [colleagues, setColleagues] = useState<Colleague[] | null>(null)
  const [earlier, setEarlier] = useState<CommentPage | null>(null)
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
          about: abouts[path] ?? 'comment',
          blockers: reply.kind === 'refused' ? reply.blockers : [],
        })
      }
      const takenBack = /^\/comments\/([^/]+)\/withdraw$/.exec(path)?.[1]
      if (reply.kind === 'ok' && takenBack) {
        setEarlier((present) => present && forgetting(present, takenBack))
      }
      if (reply.kind === 'ok' && path === '/due') {
        await onDue()
      }
      await reload()
      setBusy(false)
      return reply.kind === 'ok'
    },
    [language, onDue, reload, url],
  )

  const comments = joined(around?.comments ?? [], earlier?.comments ?? [])
  const oldest = comments.at(-1)?.id
  const loadEarlier = useCallback(async () => {
    const reply = await ask<CommentPage>(
      `${url}/comments?before=${encodeURIComponent(oldest ?? '')}`,
      language,
    )
    if (reply.kind === 'ok') {
      const page = reply.body
      setEarlier((present) => ({
        comments: joined(present?.comments ?? [], page.comments),
        more: page.more,
      }))
    } else {
      setTrouble({ about: 'comment', blockers: reply.kind === 'refused' ? reply.blockers : [] })
    }
  }, [language, oldest, url])

  return {
    act,
    around,
    busy,
    colleagues,
    comments,
    loadColleagues,
    loadEarlier,
    mayHaveEarlier: (earlier ?? around)?.more ?? false,
    trouble,
  }
}

export type People = ReturnType<typeof usePeople>
