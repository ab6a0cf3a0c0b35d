'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { Progress } from './types.js'

import { announceMove, onMove } from '../shared/moves.js'

const runningMs = 2000
const restingMs = 15_000

type Read = { failed: boolean; progress: null | Progress }

/** Reads how a sending stands, again and again while the page is seen. */
export const useProgress = (url: null | string): { reload: () => void } & Read => {
  const [read, setRead] = useState<Read>({ failed: false, progress: null })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (!url) {
      return
    }
    let isGone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      let next = restingMs
      if (!document.hidden) {
        try {
          const response = await fetch(url, { credentials: 'include' })
          const progress = response.ok ? ((await response.json()) as Progress) : null
          next = progress?.state === 'sending' ? runningMs : restingMs
          if (!isGone) {
            setRead((known) => ({ failed: !progress, progress: progress ?? known.progress }))
          }
        } catch {
          if (!isGone) {
            setRead((known) => ({ ...known, failed: true }))
          }
        }
      }
      if (!isGone) {
        timer = setTimeout(() => void look(), next)
      }
    }
    void look()
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [turn, url])
  const reload = useCallback(() => setTurn((known) => known + 1), [])
  useEffect(() => onMove(reload), [reload])
  const shown = useRef<null | string>(null)
  const state = read.progress?.state ?? null
  useEffect(() => {
    if (shown.current && state && shown.current !== state) {
      // The dispatcher moved it; the panel beside this view shows that too.
      announceMove()
    }
    shown.current = state
  }, [state])
  return { ...read, reload }
}
