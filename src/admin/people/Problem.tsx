'use client'

import type { Trouble } from './usePeople.js'

import { useWords } from '../shared/useWords.js'

type Props = { about: 'comment' | 'due' | 'hand'; trouble: Trouble }

/** Says why something was not done; the region is there from the start, so that it is announced. */
export const Problem = ({ about, trouble }: Props) => {
  const { read, say } = useWords()
  return (
    <div role="alert">
      {trouble?.about === about && (
        <p className="elchi-notice elchi-notice--failed">
          {trouble.blockers.length > 0
            ? trouble.blockers.map(({ message }) => read(message)).join(' ')
            : say('people.failed')}
        </p>
      )}
    </div>
  )
}
