'use client'

import { useCallback, useMemo, useRef, useState } from 'react'

import type { Filter } from './filter.js'
import type { Action } from './keys.js'
import type { BothSides, Choice, Decision, ShownFinding } from './types.js'
import type { useStudio } from './useStudio.js'

import { useWords } from '../shared/useWords.js'
import { alikeTo, everything, shownBy, stepFrom } from './filter.js'
import { scrollTo } from './scrollTo.js'

type Studio = ReturnType<typeof useStudio>

const isPending = ({ decision }: ShownFinding): boolean => decision === 'pending'

/** Goes through the findings one by one and decides them; `leave` takes the focus out of a field. */
export const useDeciding = (sides: BothSides, studio: Studio, leave: () => void) => {
  const { findings, original } = sides
  const { say } = useWords()
  const [filter, setFilter] = useState<Filter>(everything)
  const [current, setCurrent] = useState(() => findings.find(isPending)?.id)
  const [written, setWritten] = useState<{ reason?: string; replacement?: string }>({})
  const [remember, setRemember] = useState(false)
  const [alike, setAlike] = useState(false)
  const [note, setNote] = useState('')
  /** What the field that is being written in is for. */
  const meant = useRef<Decision>(undefined)
  const replacementField = useRef<HTMLInputElement>(null)
  const reasonField = useRef<HTMLInputElement>(null)
  const missedField = useRef<HTMLInputElement>(null)
  const shown = useMemo(() => shownBy(filter, findings), [filter, findings])
  const finding = findings.find(({ id }) => id === current)
  const replacement = written.replacement ?? finding?.replacement ?? ''
  const reason = written.reason ?? finding?.reason ?? ''
  const isOwn = replacement !== finding?.replacement
  const same = useMemo(
    () => (finding ? alikeTo(finding, findings, { original, people: !isOwn }) : []),
    [finding, findings, isOwn, original],
  )

  const goTo = useCallback(
    (id: string | undefined, said = '') => {
      meant.current = undefined
      setCurrent(id)
      setWritten({})
      setRemember(false)
      setAlike(false)
      setNote(id === undefined && said === '' ? say('studio.noneShown') : said)
      scrollTo(id)
    },
    [say],
  )

  const choose = async (decision: Decision, withAlike: boolean) => {
    if (!finding) {
      return
    }
    if (decision === 'keep' && reason.trim() === '') {
      setNote(say('studio.reasonMissing'))
      setAlike(withAlike)
      meant.current = decision
      reasonField.current?.focus()
      return
    }
    const all = withAlike ? same : [finding]
    const choices = all.map(({ id }): Choice => ({
      decision,
      finding: id,
      reason,
      ...(id === finding.id ? { remember } : {}),
      ...(id === finding.id || isOwn ? { replacement } : {}),
    }))
    if (await studio.decide(choices)) {
      const decided = new Set(all.map(({ id }) => id))
      const left = shown.filter((each) => isPending(each) && !decided.has(each.id))
      const next = stepFrom(left, finding, 1) ?? stepFrom(shown, finding, 1)
      leave()
      goTo(next?.id, all.length > 1 ? say('studio.decidedAll', { count: all.length }) : '')
    }
  }

  const undo = async () => {
    const undone = await studio.undo()
    if (undone) {
      leave()
      goTo(undone.finding ?? current, say('studio.undone'))
    }
  }

  const act = (action: Action, withAlike = alike): void => {
    if (studio.busy) {
      return
    }
    const isElsewhere = document.activeElement !== replacementField.current
    if (action === 'next' || action === 'previous') {
      goTo(stepFrom(shown, finding, action === 'next' ? 1 : -1)?.id)
    } else if (action === 'missed') {
      missedField.current?.focus()
    } else if (action === 'undo') {
      void undo()
    } else if ((action === 'replace' || action === 'generalise') && !isOwn && isElsewhere) {
      meant.current = action
      setAlike(withAlike)
      replacementField.current?.focus()
      replacementField.current?.select()
    } else {
      void choose(action === 'accept' ? 'replace' : action, withAlike)
    }
  }

  return {
    acceptShown: async () => {
      const open = shown.filter(isPending)
      const choices = open.map(({ id }): Choice => ({ decision: 'replace', finding: id }))
      if (await studio.decide(choices)) {
        leave()
        goTo(current, say('studio.decidedAll', { count: choices.length }))
      }
    },
    act,
    alike: { count: same.length, on: alike, set: setAlike },
    /** Decides what the field was opened for; a reason alone decides nothing. */
    enter: (field: 'reason' | 'replacement') => {
      const decision = meant.current ?? (field === 'replacement' ? 'replace' : undefined)
      if (!decision) {
        leave()
      } else if (!studio.busy) {
        void choose(decision, alike)
      }
    },
    filter,
    finding,
    goTo,
    missedField,
    note,
    reason,
    reasonField,
    remember,
    replacement,
    replacementField,
    setFilter,
    setNote,
    setReason: (words: string) => setWritten((present) => ({ ...present, reason: words })),
    setRemember,
    setReplacement: (words: string) =>
      setWritten((present) => ({ ...present, replacement: words })),
    shown,
  }
}
