'use client'

import { useCallback, useEffect, useState } from 'react'

import type { Figures, FiguresAnswer } from './types.js'

import { call } from '../contacts/requests.js'

/** Figures of one programme: what is there, and making a quarter's. */
export const useFigures = (url: null | string, language: string) => {
  const [read, setRead] = useState<FiguresAnswer | null>(null)
  const [problem, setProblem] = useState<null | string>(null)
  const [isBusy, setBusy] = useState(false)
  const load = useCallback(async () => {
    if (url) {
      const answer = await call<FiguresAnswer>(url, language)
      if (answer.ok) {
        setRead(answer.body)
      } else {
        setProblem(answer.code)
      }
    }
  }, [language, url])
  useEffect(() => {
    void load()
  }, [load])
  const make = async (quarter: string) => {
    setBusy(true)
    setProblem(null)
    const answer = await call<Figures>(url ?? '', language, { quarter })
    if (!answer.ok) {
      setProblem(answer.code)
    }
    await load()
    setBusy(false)
  }
  const again = () => {
    setProblem(null)
    void load()
  }
  return { again, isBusy, make, problem, read }
}
