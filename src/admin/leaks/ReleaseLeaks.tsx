'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import type { Leaks } from './requests.js'

import { useWords } from '../shared/useWords.js'
import { LeakTask } from './LeakTask.js'
import { loadLeaks } from './requests.js'
import './leaks.css'

/**
 * The dashboard's warning: what is released and names somebody who entered the register later.
 * Nothing is shown while there is nothing to do.
 */
export const ReleaseLeaks = () => {
  const { config } = useConfig()
  const { say } = useWords()
  const [leaks, setLeaks] = useState<Leaks | null>(null)
  const url = `${config.routes.api}/elchi/leaks`
  const load = useCallback(() => void loadLeaks(url).then(setLeaks), [url])
  useEffect(load, [load])

  if (!leaks || leaks.leaks.length === 0) {
    return null
  }
  return (
    <section aria-labelledby="elchi-leaks-title" className="elchi-leaks">
      <h2 id="elchi-leaks-title">{say('leaks.title', { count: leaks.leaks.length })}</h2>
      <p>{say(leaks.cleared ? 'leaks.about' : 'leaks.aboutEditor')}</p>
      <ul>
        {leaks.leaks.map((leak) => (
          <LeakTask
            canSettle={leaks.cleared}
            collection={leaks.collection}
            key={leak.id}
            leak={leak}
            onSettled={load}
            url={url}
          />
        ))}
      </ul>
    </section>
  )
}
