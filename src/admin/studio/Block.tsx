'use client'

import { memo } from 'react'

import type { Segment } from './segments.js'

import { useWords } from '../shared/useWords.js'
import { isSameBlock } from './blocks.js'
import { resultOf } from './segments.js'
import { decisionTerms, typeTerms } from './terms.js'

export type Side = 'original' | 'result'

type Props = {
  /** The finding at hand, if it stands in this block. */
  current: string | undefined
  segments: Segment[]
  side: Side
}

/** Some lines of one side, with their findings marked. */
export const Block = memo(
  ({ current, segments, side }: Props) => {
    const { read } = useWords()
    return (
      <div className="elchi-studio__block">
        {segments.map((segment) => {
          const { finding, start, text } = segment
          const at = side === 'original' ? start : undefined
          return finding ? (
            <mark
              aria-current={finding.id === current || undefined}
              className={`elchi-mark-up elchi-mark-up--${finding.decision}`}
              data-finding={finding.id}
              data-start={at}
              id={`elchi-${side}-${finding.id}`}
              key={start}
              title={`${read(typeTerms[finding.type])}, ${read(decisionTerms[finding.decision])}`}
            >
              {side === 'original' ? text : resultOf(segment)}
            </mark>
          ) : (
            <span data-start={at} key={start}>
              {text}
            </span>
          )
        })}
      </div>
    )
  },
  (before, after) =>
    before.current === after.current && isSameBlock(before.segments, after.segments),
)
Block.displayName = 'Block'
