'use client'

import { memo } from 'react'

import type { Segment } from './segments.js'

import { useWords } from '../shared/useWords.js'
import { resultOf } from './segments.js'
import { decisionTerms, typeTerms } from './terms.js'

type Props = {
  current: string | undefined
  segments: Segment[]
}

type MarkProps = {
  id: string
  isCurrent: boolean
  label: string
  segment: Segment
  side: 'original' | 'result'
}

const Mark = memo(({ id, isCurrent, label, segment, side }: MarkProps) => (
  <mark
    aria-current={isCurrent || undefined}
    className={`elchi-mark-up elchi-mark-up--${segment.finding?.decision ?? 'pending'}`}
    data-finding={id}
    data-start={side === 'original' ? segment.start : undefined}
    id={`elchi-${side}-${id}`}
    title={label}
  >
    {side === 'original' ? segment.text : resultOf(segment)}
  </mark>
))
Mark.displayName = 'Mark'

/** The original and its result, each finding marked in both. */
export const Sides = ({ current, segments }: Props) => {
  const { read, say } = useWords()
  return (
    <div className="elchi-studio__sides">
      {(['original', 'result'] as const).map((side) => (
        <section aria-label={say(`studio.${side}`)} key={side}>
          <h4>{say(`studio.${side}`)}</h4>
          <div className="elchi-studio__text" data-side={side}>
            {segments.map((segment) =>
              segment.finding ? (
                <Mark
                  id={segment.finding.id}
                  isCurrent={segment.finding.id === current}
                  key={segment.start}
                  label={`${read(typeTerms[segment.finding.type])}, ${read(decisionTerms[segment.finding.decision])}`}
                  segment={segment}
                  side={side}
                />
              ) : (
                <span
                  data-start={side === 'original' ? segment.start : undefined}
                  key={segment.start}
                >
                  {segment.text}
                </span>
              ),
            )}
          </div>
        </section>
      ))}
    </div>
  )
}
