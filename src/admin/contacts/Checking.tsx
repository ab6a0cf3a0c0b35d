'use client'

import type { Import } from './useImport.js'

import { useWords } from '../shared/useWords.js'

/** How far the check of a long table is. */
export const Checking = ({ steps: { checking } }: { steps: Import }) => {
  const { language, say } = useWords()
  const said = checking
    ? say('contacts.checking', {
        done: checking.checked.toLocaleString(language),
        total: checking.total.toLocaleString(language),
      })
    : ''
  return (
    <div aria-live="polite" className="elchi-contacts__checking">
      {checking && (
        <>
          <progress aria-label={said} max={checking.total} value={checking.checked} />
          <p>{said}</p>
        </>
      )}
    </div>
  )
}
