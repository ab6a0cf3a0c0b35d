'use client'

import { useEffect, useMemo, useRef, useState } from 'react'

import type { Chosen } from './AddSpan.js'
import type { BothSides, NewSpan } from './types.js'
import type { useStudio } from './useStudio.js'

import { useWords } from '../shared/useWords.js'
import { About } from './About.js'
import { AddSpan } from './AddSpan.js'
import { Decide } from './Decide.js'
import { Filters } from './Filters.js'
import { Hints } from './Hints.js'
import { actionOf } from './keys.js'
import { Progress } from './Progress.js'
import { Said } from './Said.js'
import { scrollTo } from './scrollTo.js'
import { segmentsOf } from './segments.js'
import { placeOf, selectionIn } from './selection.js'
import { Sides } from './Sides.js'
import { useDeciding } from './useDeciding.js'
import { useListener } from './useListener.js'

type Props = { sides: BothSides; studio: ReturnType<typeof useStudio> }

/** Where the cleared decide: both sides, the finding at hand, what is left. */
export const Workbench = ({ sides, studio }: Props) => {
  const { findings, original } = sides
  const { busy, canUndo, problem } = studio
  const { say } = useWords()
  const bench = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [missed, setMissed] = useState('')
  const leave = () => bench.current?.querySelector<HTMLElement>('[data-action="next"]')?.focus()
  const deciding = useDeciding(sides, studio, leave)
  const { finding } = deciding
  const segments = useMemo(() => segmentsOf(original, findings), [findings, original])

  const takeSelection = () => {
    const side = bench.current?.querySelector<HTMLElement>('[data-side="original"]')
    const selected = selectionIn(side ?? null, original)
    if (selected) {
      setChosen(selected)
      setMissed(original.slice(selected.start, selected.end))
    }
  }

  const add = async (span: NewSpan) => {
    const added = await studio.add(span)
    if (added) {
      setChosen(null)
      setMissed('')
      leave()
      deciding.goTo(added[0], say('studio.added', { count: added.length }))
    }
  }

  const rescan = async () => {
    const found = await studio.rescan()
    if (found) {
      deciding.setNote(say('studio.rescanned', { added: found.added, removed: found.removed }))
    }
  }

  useListener(bench, 'keydown', (event) => {
    const action = actionOf(event)
    if (action && !busy) {
      event.preventDefault()
      deciding.act(action, event.shiftKey || undefined)
    }
  })
  useListener(bench, 'mouseup', takeSelection)
  useListener(bench, 'click', ({ target }) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('[data-finding]') : null
    if (mark) {
      deciding.goTo(mark.dataset.finding)
    }
  })
  const first = finding?.id
  useEffect(() => {
    bench.current?.scrollIntoView({ block: 'start' })
    leave()
    scrollTo(first)
    // Once, when the studio opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return (
    <div
      aria-busy={busy}
      aria-label={say('studio.title')}
      className="elchi-studio__bench"
      ref={bench}
      role="group"
    >
      <Progress
        busy={busy}
        onConfirm={() => void studio.confirm().then(leave)}
        onRescan={() => void rescan()}
        sides={sides}
      />
      {findings.length > 0 && (
        <>
          <Filters
            busy={busy}
            filter={deciding.filter}
            findings={findings}
            onAcceptShown={() => void deciding.acceptShown()}
            onFilter={deciding.setFilter}
            open={deciding.shown.filter(({ decision }) => decision === 'pending').length}
          />
          <div className="elchi-studio__decide">
            <About
              all={findings.length}
              at={finding ? findings.indexOf(finding) + 1 : 0}
              finding={finding}
              note={deciding.note}
              words={finding ? original.slice(finding.start, finding.end) : ''}
            />
            <Decide
              alike={deciding.alike}
              busy={busy}
              canUndo={canUndo}
              finding={finding}
              onAct={deciding.act}
              onEnter={deciding.enter}
              onLeave={leave}
              onReason={deciding.setReason}
              onRemember={deciding.setRemember}
              onReplacement={deciding.setReplacement}
              reason={deciding.reason}
              reasonField={deciding.reasonField}
              remember={deciding.remember}
              replacement={deciding.replacement}
              replacementField={deciding.replacementField}
            />
          </div>
        </>
      )}
      <Said problem={problem} />
      <Sides current={finding?.id} segments={segments} />
      <AddSpan
        busy={busy}
        chosen={chosen}
        field={deciding.missedField}
        onAdd={(span) => void add(span)}
        onLeave={leave}
        onWords={(words) => {
          setChosen(null)
          setMissed(words)
        }}
        placeOf={(words) => placeOf(words, original, findings)}
        words={missed}
      />
      <Hints load={studio.hints} />
    </div>
  )
}
