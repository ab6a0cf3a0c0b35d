'use client'

import type { ShownHint } from './types.js'

import { useWords } from '../shared/useWords.js'
import { detailTerms } from './terms.js'

type Props = { hints: ShownHint[]; text: string }

/** Combinations that point to few people, the fewest first, each with what to make wider. */
export const HintList = ({ hints, text }: Props) => {
  const { list, read, say } = useWords()
  if (hints.length === 0) {
    return <p className="elchi-studio__quiet">{say('studio.hintsNone')}</p>
  }
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
            {say('studio.hintDetails')}{' '}
            {list(
              details.map(
                (each) => `${read(detailTerms[each.kind])} (${text.slice(each.start, each.end)})`,
              ),
            )}
          </p>
          <ul>
            {advice.map((each) => {
              const words = text.slice(each.start, each.end)
              return (
                <li key={each.start}>
                  {each.text
                    ? say('studio.hintWider', { text: each.text, words })
                    : say('studio.hintRemove', { words })}
                </li>
              )
            })}
          </ul>
        </li>
      ))}
    </ol>
  )
}
