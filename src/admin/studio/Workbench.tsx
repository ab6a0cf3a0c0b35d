'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useMemo, useRef, useState } from 'react'

import type { Chosen } from './AddSpan.js'
import type { BothSides } from './types.js'
import type { useStudio } from './useStudio.js'

import { useWords } from '../shared/useWords.js'
import { AddSpan } from './AddSpan.js'
import { Decide } from './Decide.js'
import { Filters } from './Filters.js'
import { Hints } from './Hints.js'
import { actionOf } from './keys.js'
import { Said } from './Said.js'
import { segmentsOf } from './segments.js'
import { selectionIn } from './selection.js'
import { Sides } from './Sides.js'
import { useDeciding } from './useDeciding.js'
import { useListener } from './useListener.js'

type Props = { sides: BothSides; studio: ReturnType<typeof useStudio> }

const focusOn = (bench: HTMLElement | null): void =>
  bench?.querySelector<HTMLElement>('[data-action="next"]')?.focus()

/** Where the cleared decide: both sides, the finding at hand, what is left. */
export const Workbench = ({ sides, studio }: Props) => {
  const { findings, original, status } = sides
  const { busy, canUndo, problem } = studio
  const { say } = useWords()
  const bench = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [missed, setMissed] = useState('')
  const deciding = useDeciding(sides, studio)
  const segments = useMemo(() => segmentsOf(original, findings), [findings, original])
  const done = findings.filter(({ decision }) => decision !== 'pending').length
  const open = deciding.shown.filter(({ decision }) => decision === 'pending').length

  const takeSelection = () => {
    const selected = selectionIn(
      bench.current?.querySelector<HTMLElement>('[data-side="original"]') ?? null,
    )
    if (selected) {
      setChosen(selected)
      setMissed(original.slice(selected.start, selected.end))
    }
  }

  useListener(bench, 'keydown', (event) => {
    const action = actionOf(event)
    if (action && !busy) {
      event.preventDefault()
      deciding.act(action)
    }
  })
  useListener(bench, 'mouseup', takeSelection)
  useListener(bench, 'click', ({ target }) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('[data-finding]') : null
    if (mark) {
      deciding.goTo(mark.dataset.finding)
    }
  })
  useEffect(() => focusOn(bench.current), [])

  return (
    <div aria-label={say('studio.title')} className="elchi-studio__bench" ref={bench} role="group">
      <div className="elchi-studio__row">
        <progress aria-hidden max={Math.max(findings.length, 1)} value={done} />
        <span data-progress={`${done}/${findings.length}`}>
          {findings.length === 0
            ? say('studio.nothing')
            : say('studio.progress', {
                all: findings.length,
                done,
                left: findings.length - done,
              })}
        </span>
        <strong data-status={status}>{say(`studio.${status}`)}</strong>
        <Button
          buttonStyle="secondary"
          disabled={busy}
          margin={false}
          onClick={() => void studio.rescan()}
          size="small"
        >
          {say('studio.rescan')}
        </Button>
      </div>
      <Filters filter={deciding.filter} findings={findings} onFilter={deciding.setFilter} />
      <Decide
        busy={busy}
        canUndo={canUndo}
        finding={deciding.current}
        onAct={deciding.act}
        onReason={deciding.setReason}
        onRemember={deciding.setRemember}
        onReplacement={deciding.setReplacement}
        reason={deciding.reason}
        reasonField={deciding.reasonField}
        remember={deciding.remember}
        replacement={deciding.replacement}
        replacementField={deciding.replacementField}
      />
      {open > 1 && (
        <Button
          buttonStyle="secondary"
          disabled={busy}
          extraButtonProps={{ 'data-action': 'acceptShown' }}
          margin={false}
          onClick={deciding.acceptShown}
          size="small"
        >
          {say('studio.acceptShown', { count: open })}
        </Button>
      )}
      <p aria-live="polite" className="elchi-studio__said">
        {deciding.said}
      </p>
      <Said problem={problem} />
      <Sides current={deciding.current?.id} segments={segments} />
      <AddSpan
        busy={busy}
        chosen={chosen}
        field={deciding.missedField}
        onAdd={(span) => {
          void studio.add(span).then((added) => {
            if (added) {
              setChosen(null)
              setMissed('')
              deciding.setSaid(say('studio.added', { count: added.length }))
              focusOn(bench.current)
            }
          })
        }}
        onWords={(words) => {
          setChosen(null)
          setMissed(words)
        }}
        original={original}
        words={missed}
      />
      <Hints load={studio.hints} />
    </div>
  )
}
