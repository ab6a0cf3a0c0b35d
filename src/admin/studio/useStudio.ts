'use client'

import { useCallback, useMemo, useState } from 'react'

import type { Problem } from './requests.js'
import type { BothSides, Choice, CleanSide, NewSpan, ShownFinding } from './types.js'

import { isProblem, requestsFor } from './requests.js'

type Sides = BothSides | CleanSide

/** What takes an action back: decisions as they were, or spans that were not there. */
type Step = { added: string[]; choices: Choice[] }

const asChoice = ({ id, decision, reason, replacement }: ShownFinding): Choice => ({
  decision,
  finding: id,
  reason,
  replacement,
})

const replaced = (findings: ShownFinding[], changed: ShownFinding[]): ShownFinding[] => {
  const byId = new Map(changed.map((finding) => [finding.id, finding]))
  return findings.map((finding) => byId.get(finding.id) ?? finding)
}

/** Both sides of one report as the server has them, the actions on them, and the way back. */
export const useStudio = (url: string, language: string, onChanged: () => void) => {
  const requests = useMemo(() => requestsFor(url, language), [language, url])
  const [sides, setSides] = useState<null | Sides>(null)
  const [problem, setProblem] = useState<null | Problem>(null)
  const [busy, setBusy] = useState(false)
  const [steps, setSteps] = useState<Step[]>([])

  const during = useCallback(async <T extends object>(request: () => Promise<Problem | T>) => {
    setBusy(true)
    setProblem(null)
    const answer = await request()
    setBusy(false)
    if (isProblem(answer)) {
      setProblem(answer)
      return null
    }
    return answer
  }, [])

  const open = useCallback(async () => {
    const answer = await during(requests.open)
    if (answer) {
      setSides(answer)
    }
    return answer !== null
  }, [during, requests])

  const send = useCallback(
    async (choices: Choice[]) => {
      const answer = await during(() => requests.decide(choices))
      if (answer) {
        setSides((present) =>
          present?.cleared
            ? {
                ...present,
                findings: replaced(present.findings, answer.findings),
                status: answer.status,
              }
            : present,
        )
        onChanged()
      }
      return answer !== null
    },
    [during, onChanged, requests],
  )

  const decide = useCallback(
    async (choices: Choice[]) => {
      const wanted = new Set(choices.map(({ finding }) => finding))
      const before = sides?.cleared ? sides.findings.filter(({ id }) => wanted.has(id)) : []
      const done = await send(choices)
      if (done) {
        setSteps((present) => [...present, { added: [], choices: before.map(asChoice) }])
      }
      return done
    },
    [send, sides],
  )

  const rescan = useCallback(async () => {
    const answer = await during(requests.scan)
    if (answer) {
      setSteps([])
      await open()
      onChanged()
    }
    return answer
  }, [during, onChanged, open, requests])

  const confirm = useCallback(async () => {
    if (await during(requests.confirm)) {
      await open()
      onChanged()
    }
  }, [during, onChanged, open, requests])

  const add = useCallback(
    async (span: NewSpan): Promise<null | string[]> => {
      const answer = await during(() => requests.add(span))
      if (!answer) {
        return null
      }
      setSteps((present) => [...present, { added: answer.added, choices: [] }])
      await open()
      onChanged()
      return answer.added
    },
    [during, onChanged, open, requests],
  )

  const undo = useCallback(async () => {
    const step = steps.at(-1)
    if (!step) {
      return null
    }
    const taken = step.added.map((finding): Choice => ({ decision: 'pending', finding }))
    if (!(await send([...step.choices, ...taken]))) {
      return null
    }
    setSteps((present) => present.slice(0, -1))
    if (taken.length > 0 && (await during(requests.scan))) {
      await open()
    }
    return { finding: step.choices[0]?.finding }
  }, [during, open, requests, send, steps])

  return {
    add,
    busy,
    canUndo: steps.length > 0,
    confirm,
    decide,
    hints: requests.hints,
    open,
    problem,
    rescan,
    sides,
    undo,
  }
}
