'use client'

import { useMemo } from 'react'

import type { Segment } from './segments.js'

import { useWords } from '../shared/useWords.js'
import { Block } from './Block.js'
import { blocksOf } from './blocks.js'

type Props = {
  current: string | undefined
  segments: Segment[]
}

const isIn = (id: string | undefined, block: Segment[]): boolean =>
  id !== undefined && block.some(({ finding }) => finding?.id === id)

/** The original and its result, each finding marked in both. */
export const Sides = ({ current, segments }: Props) => {
  const { say } = useWords()
  const blocks = useMemo(() => blocksOf(segments), [segments])
  return (
    <div className="elchi-studio__sides">
      {(['original', 'result'] as const).map((side) => (
        <section aria-label={say(`studio.${side}`)} key={side}>
          <h4>{say(`studio.${side}`)}</h4>
          <div className="elchi-studio__text" data-side={side}>
            {blocks.map((block) => (
              <Block
                current={isIn(current, block) ? current : undefined}
                key={block[0]?.start}
                segments={block}
                side={side}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
