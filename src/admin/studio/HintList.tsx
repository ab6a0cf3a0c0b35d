'use client'

import type { ShownHint } from './types.js'

import { useWords } from '../shared/useWords.js'
import { detailTerms } from './terms.js'

type Props = { hints: ShownHint[]; text: string }

/** What a passage says twice is told once. */
const once = (texts: string[]): string[] => [...new Set(texts)]

/** Combinations that point to few people, the fewest first, each with what to make wider. */
export const HintList = ({ hints, text }: Props) => {
  const { list, read, say } = useWords()
  if (hints.length === 0) {
    return <p className="elchi-studio__quiet">{say('studio.hintsNone')}</p>
  }
  const advise = ({ end, start, text: wider }: ShownHint['advice'][number]): string => {
    const words = text.slice(start, end)
    return wider
      ? say('studio.hintWider', { text: wider, words })
      : say('studio.hintRemove', { words })
  }
  const name = ({ end, kind, start }: ShownHint['details'][number]): string =>
    `${read(detailTerms[kind])} (${text.slice(start, end)})`
  return (
    <ol className="elchi-studio__hints">
      {hints.map(({ advice, details, fits, passage, start }) => (
        <li key={start}>
          <strong>
            {fits < 2
              ? say('studio.hintDirect')
              : say('studio.hintFits', { count: Math.round(fits) })}
          </strong>
          <blockquote>{passage}</blockquote>
          <p>
            {say('studio.hintDetails')} {list(once(details.map(name)))}
          </p>
          <ul>
            {once(advice.map(advise)).map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
