'use client'

import { useCallback, useMemo, useRef, useState } from 'react'

import type { Filter } from './filter.js'
import type { Action } from './keys.js'
import type { BothSides, Choice, Decision } from './types.js'
import type { useStudio } from './useStudio.js'

import { useWords } from '../shared/useWords.js'
import { everything, shownBy, stepFrom } from './filter.js'
import { decisionTerms, sourceTerms, typeTerms } from './terms.js'

type Studio = ReturnType<typeof useStudio>

/** Goes through the findings one by one, decides them, and says aloud where it is. */
export const useDeciding = (sides: BothSides, studio: Studio) => {
  const { findings, original } = sides
  const { read, say } = useWords()
  const [filter, setFilter] = useState<Filter>(everything)
  const [currentId, setCurrentId] = useState<string>()
  const [replacement, setReplacement] = useState('')
  const [reason, setReason] = useState('')
  const [remember, setRemember] = useState(false)
  const [said, setSaid] = useState('')
  const replacementField = useRef<HTMLInputElement>(null)
  const reasonField = useRef<HTMLInputElement>(null)
  const missedField = useRef<HTMLInputElement>(null)
  const shown = useMemo(() => shownBy(filter, findings), [filter, findings])
  const current = findings.find(({ id }) => id === currentId)

  const goTo = useCallback(
    (id: string | undefined) => {
      const finding = findings.find((each) => each.id === id)
      setCurrentId(id)
      if (!finding) {
        setSaid(say('studio.noneShown'))
        return
      }
      setReplacement(finding.replacement)
      setReason(finding.reason ?? '')
      setRemember(false)
      setSaid(
        say('studio.announce', {
          all: findings.length,
          at: findings.indexOf(finding) + 1,
          decision: read(decisionTerms[finding.decision]),
          replacement: finding.replacement,
          source: read(sourceTerms[finding.source]),
          type: read(typeTerms[finding.type]),
          words: original.slice(finding.start, finding.end),
        }),
      )
      for (const side of ['original', 'result']) {
        document.getElementById(`elchi-${side}-${finding.id}`)?.scrollIntoView({ block: 'nearest' })
      }
    },
    [findings, original, read, say],
  )

  const choose = async (decision: Decision) => {
    if (!current) {
      return
    }
    if (decision === 'keep' && reason.trim() === '') {
      setSaid(say('studio.reasonMissing'))
      reasonField.current?.focus()
      return
    }
    const choice: Choice = { decision, finding: current.id, reason, remember, replacement }
    if (await studio.decide([choice])) {
      const left = shown.filter(({ id, decision: is }) => is === 'pending' && id !== current.id)
      goTo((stepFrom(left, current, 1) ?? stepFrom(shown, current, 1))?.id)
    }
  }

  const act = (action: Action): void => {
    if (studio.busy) {
      return
    }
    const isUntouched = current !== undefined && replacement === current.replacement
    const isElsewhere = document.activeElement !== replacementField.current
    if (action === 'next' || action === 'previous') {
      goTo(stepFrom(shown, current, action === 'next' ? 1 : -1)?.id)
    } else if (action === 'missed') {
      missedField.current?.focus()
    } else if (action === 'undo') {
      void studio.undo().then((done) => done && setSaid(say('studio.undone')))
    } else if ((action === 'replace' || action === 'generalise') && isUntouched && isElsewhere) {
      replacementField.current?.focus()
      replacementField.current?.select()
    } else {
      void choose(action === 'accept' ? 'replace' : action)
    }
  }

  const acceptShown = () =>
    void studio.decide(
      shown
        .filter(({ decision }) => decision === 'pending')
        .map(({ id }) => ({ decision: 'replace', finding: id })),
    )

  return {
    acceptShown,
    act,
    current,
    filter,
    goTo,
    missedField,
    reason,
    reasonField,
    remember,
    replacement,
    replacementField,
    said,
    setFilter,
    setReason,
    setRemember,
    setReplacement,
    setSaid,
    shown,
  }
}
