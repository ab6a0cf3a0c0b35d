'use client'

import { Button } from '@payloadcms/ui'
import { useMemo, useRef, useState } from 'react'

import type { Checked, ShownFinding } from './types.js'

import { useWords } from '../shared/useWords.js'
import { actionOf, keys } from './keys.js'
import { reasonsOf } from './ruleTerms.js'
import { scrollTo } from './scrollTo.js'
import { segmentsOf } from './segments.js'
import { sourceTerms, typeTerms } from './terms.js'
import { useListener } from './useListener.js'

const asShown = (findings: Checked['findings']): ShownFinding[] =>
  findings.map((finding) => ({
    ...finding,
    id: `${finding.start}-${finding.end}`,
    decision: 'pending',
    reason: null,
  }))

/** A clean text with what is still found in it, gone through with the keys of the studio. */
export const CheckedText = ({ checked }: { checked: Checked }) => {
  const { read, say } = useWords()
  const bench = useRef<HTMLDivElement>(null)
  const findings = useMemo(() => asShown(checked.findings), [checked])
  const segments = useMemo(() => segmentsOf(checked.text, findings), [checked, findings])
  const [at, setAt] = useState(-1)
  const [seen, setSeen] = useState(() => new Set<number>())
  const current = findings[at]

  const go = (step: -1 | 1) => {
    const next = (at + step + findings.length) % findings.length
    setAt(next)
    setSeen((present) => new Set([...present, next]))
    scrollTo(findings[next]?.id, ['second'])
  }
  useListener(bench, 'keydown', (event) => {
    const action = actionOf(event)
    if (findings.length > 0 && (action === 'next' || action === 'previous')) {
      event.preventDefault()
      go(action === 'next' ? 1 : -1)
    }
  })
  if (findings.length === 0) {
    return <p className="elchi-studio__quiet">{say('studio.secondNone')}</p>
  }
  return (
    <div
      aria-label={say('studio.secondTitle')}
      className="elchi-studio__bench"
      ref={bench}
      role="group"
    >
      <div className="elchi-studio__row">
        <progress aria-hidden max={findings.length} value={seen.size} />
        <span>{say('studio.secondSeen', { count: findings.length, seen: seen.size })}</span>
        {(['previous', 'next'] as const).map((action) => (
          <Button
            buttonStyle={action === 'next' ? 'primary' : 'secondary'}
            extraButtonProps={{ 'aria-keyshortcuts': keys[action], 'data-action': action }}
            key={action}
            margin={false}
            onClick={() => go(action === 'next' ? 1 : -1)}
            size="small"
          >
            {say(`studio.${action}`)} <kbd>{keys[action].toUpperCase()}</kbd>
          </Button>
        ))}
      </div>
      <p aria-live="polite" className="elchi-studio__said">
        {current && (
          <>
            {say('studio.position', { all: findings.length, at: at + 1 })}:{' '}
            <strong>{read(typeTerms[current.type])}</strong>{' '}
            <q>{checked.text.slice(current.start, current.end)}</q>;{' '}
            {[read(sourceTerms[current.source]), ...reasonsOf(current.rule).map(read)].join(', ')};{' '}
            {say('studio.certainty', { percent: Math.round(current.score * 100) })}.{' '}
            {say('studio.secondSuggestion', { replacement: current.replacement })}
          </>
        )}
      </p>
      <div className="elchi-studio__text">
        {segments.map(({ finding, start, text }) =>
          finding ? (
            <mark
              aria-current={finding.id === current?.id || undefined}
              className="elchi-mark-up elchi-mark-up--pending"
              id={`elchi-second-${finding.id}`}
              key={start}
              title={read(typeTerms[finding.type])}
            >
              {text}
            </mark>
          ) : (
            <span key={start}>{text}</span>
          ),
        )}
      </div>
    </div>
  )
}
