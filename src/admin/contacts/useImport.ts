'use client'

import { useRef, useState } from 'react'

import type { Check, Outcome, Plan, Standing, Table } from './types.js'

import { useWords } from '../shared/useWords.js'
import { type Answer, call } from './requests.js'

export type Stage =
  | { check: Check; kind: 'checked'; plan: Plan; table: Table }
  | { kind: 'chosen'; plan: null | Plan; table: Table }
  | { kind: 'done'; standing: Standing }
  | { kind: 'running'; standing: Standing }
  | { kind: 'start' }

export type Problem = { code: string; line?: number } | null

/** The steps of an import, one after another; what was chosen stays when a step fails. */
export const useImport = (base: string) => {
  const { language } = useWords()
  const [stage, setStage] = useState<Stage>({ kind: 'start' })
  const [problem, setProblem] = useState<Problem>(null)
  const [isBusy, setBusy] = useState(false)
  const [checking, setChecking] = useState<null | Pick<Check, 'checked' | 'total'>>(null)
  const halted = useRef(false)

  const attempt = async <T>(asking: Promise<Answer<T>>): Promise<null | T> => {
    setBusy(true)
    setProblem(null)
    const answer = await asking
    setBusy(false)
    if (answer.ok) {
      return answer.body
    }
    setProblem({ code: answer.code, line: answer.line })
    return null
  }

  const take = async (file: Blob, name: string, how: Record<string, string>): Promise<void> => {
    const query = new URLSearchParams({ name, ...how })
    const table = await attempt(call<Table>(`${base}?${query.toString()}`, language, file))
    if (table) {
      setStage({ kind: 'chosen', plan: null, table })
    }
  }

  /** Asks until every line is judged, then shows a page of them. */
  const check = async (
    table: Table,
    plan: Plan,
    { only, page = 1 }: { only?: Outcome; page?: number } = {},
  ): Promise<void> => {
    const body = { ...plan, only, page }
    for (;;) {
      const found = await attempt(call<Check>(`${base}/${table.id}/check`, language, body))
      const isOver = !found || found.checked >= found.total
      setChecking(isOver ? null : found)
      if (isOver) {
        if (found) {
          setStage({ check: found, kind: 'checked', plan, table })
        }
        return
      }
    }
  }

  const run = async (id: string): Promise<void> => {
    halted.current = false
    for (;;) {
      const standing = await attempt(call<Standing>(`${base}/${id}/run`, language, {}))
      if (!standing) {
        return
      }
      setStage({ kind: standing.state === 'done' ? 'done' : 'running', standing })
      if (standing.state !== 'running' || halted.current) {
        return
      }
    }
  }

  const resume = async (id: string): Promise<void> => {
    const standing = await attempt(call<Standing>(`${base}/${id}`, language))
    if (standing) {
      setStage({ kind: 'running', standing })
    }
  }

  const discard = async (id: string): Promise<void> => {
    halted.current = true
    if (await attempt(call<Standing>(`${base}/${id}/discard`, language, {}))) {
      setStage({ kind: 'start' })
    }
  }

  return {
    /** Leads back to the columns, with what was chosen. */
    change: (table: Table, plan: Plan) => setStage({ kind: 'chosen', plan, table }),
    check,
    checking,
    discard,
    halt: () => {
      halted.current = true
    },
    isBusy: isBusy || checking !== null,
    problem,
    restart: () => setStage({ kind: 'start' }),
    resume,
    run,
    stage,
    take,
  }
}

export type Import = ReturnType<typeof useImport>
