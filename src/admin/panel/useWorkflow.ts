'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { ShownEvent, WorkflowAnswer } from '../shared/types.js'
import type { Loaded } from './requests.js'

import { onMove } from '../shared/moves.js'
import { load } from './requests.js'

type Reading = {
  answer: null | WorkflowAnswer
  problem: Extract<Loaded, { problem: string }>['problem'] | null
}

const nothing: Reading = { answer: null, problem: null }

/** Older pages first stay as loaded; a reload brings the newest page again. */
const joined = (newest: ShownEvent[], older: ShownEvent[]): ShownEvent[] => {
  const seen = new Set(newest.map(({ sequence }) => sequence))
  return [...newest, ...older.filter(({ sequence }) => !seen.has(sequence))].sort(
    (a, b) => b.sequence - a.sequence,
  )
}

/**
 * Keeps the answer of the workflow endpoint for one document: read at first, whenever `version`
 * changes (the document was saved), when another view of the page has moved the document, and when
 * the reader comes back to the tab.
 */
export const useWorkflow = (url: string, language: string, version: unknown) => {
  const [reading, setReading] = useState(nothing)
  const [older, setOlder] = useState<ShownEvent[]>([])
  const newest = useRef(0)

  const reload = useCallback(async (): Promise<null | WorkflowAnswer> => {
    const turn = ++newest.current
    const loaded = await load(url, language)
    if (turn !== newest.current) {
      return null
    }
    setReading(
      'answer' in loaded
        ? { answer: loaded.answer, problem: null }
        : ({ answer }) => ({ answer, problem: loaded.problem }),
    )
    return 'answer' in loaded ? loaded.answer : null
  }, [language, url])

  useEffect(() => {
    void reload()
  }, [reload, version])

  useEffect(() => onMove(() => void reload()), [reload])

  useEffect(() => {
    const comesBack = () => {
      if (document.visibilityState === 'visible') {
        void reload()
      }
    }
    document.addEventListener('visibilitychange', comesBack)
    return () => document.removeEventListener('visibilitychange', comesBack)
  }, [reload])

  const history = joined(reading.answer?.history ?? [], older)
  const oldest = history.at(-1)?.sequence ?? 1

  const loadOlder = useCallback(async () => {
    const loaded = await load(url, language, oldest)
    if ('answer' in loaded) {
      setOlder((present) => joined(present, loaded.answer.history))
    }
  }, [language, oldest, url])

  return { ...reading, history, loadOlder, mayHaveOlder: oldest > 1, reload }
}
