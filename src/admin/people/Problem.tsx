'use client'

import type { Trouble } from './usePeople.js'

import { useWords } from '../shared/useWords.js'

/** Says why something was not done; the region is there from the start, so that it is announced. */
export const Problem = ({ trouble }: { trouble: Trouble }) => {
  const { read, say } = useWords()
  return (
    <div role="alert">
      {trouble && (
        <p className="elchi-notice elchi-notice--failed">
          {trouble.length > 0
            ? trouble.map(({ message }) => read(message)).join(' ')
            : say('people.failed')}
        </p>
      )}
    </div>
  )
}
