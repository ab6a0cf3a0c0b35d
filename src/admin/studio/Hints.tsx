'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import type { Problem, Requests } from './requests.js'
import type { ShownHint } from './types.js'

import { useWords } from '../shared/useWords.js'
import { HintList } from './HintList.js'
import { isProblem } from './requests.js'
import { Said } from './Said.js'

/** What would still single a person out in the result, looked up when somebody asks. */
export const Hints = ({ load }: { load: Requests['hints'] }) => {
  const { say } = useWords()
  const [found, setFound] = useState<{ hints: ShownHint[]; text: string } | null>(null)
  const [problem, setProblem] = useState<null | Problem>(null)
  const [busy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    const answer = await load()
    setBusy(false)
    setProblem(isProblem(answer) ? answer : null)
    setFound(isProblem(answer) ? null : answer)
  }
  return (
    <div aria-label={say('studio.hintsTitle')} className="elchi-studio__missed" role="group">
      <h4>{say('studio.hintsTitle')}</h4>
      <p className="elchi-studio__quiet">{say('studio.hintsAbout')}</p>
      <div>
        <Button
          buttonStyle="secondary"
          disabled={busy}
          extraButtonProps={{ 'data-action': 'hints' }}
          margin={false}
          onClick={() => void look()}
          size="small"
        >
          {say(found ? 'studio.hintsAgain' : 'studio.hintsLook')}
        </Button>
      </div>
      <div aria-live="polite">{found && <HintList {...found} />}</div>
      <Said problem={problem} />
    </div>
  )
}
