'use client'

import { useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'

import { exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'
import { type Invited, postInvitation } from './requests.js'

/**
 * Sends, sends anew or takes back an invitation, and tells what became of it: `said` for a mail that
 * left or did not, `problem` for a refusal. `post` gives the answer, or null where it was refused.
 */
export const useInvitation = () => {
  const { language, say } = useWords()
  const { clearRouteCache } = useRouteCache()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<null | string>(null)
  const [said, setSaid] = useState<null | string>(null)

  const post = async (url: string, body: object): Promise<Invited | null> => {
    setBusy(true)
    const answer = await postInvitation({ body, language, otherwise: say('vault.failed'), url })
    setBusy(false)
    if (typeof answer === 'string') {
      setProblem(answer)
      return null
    }
    setProblem(null)
    clearRouteCache()
    return answer
  }
  const tellSent = ({ sent, until, waits }: Invited): void => {
    const when = until ? exactly(until, language) : ''
    setSaid(say(waits ? 'accounts.waits' : sent ? 'accounts.sent' : 'accounts.unsent', { when }))
  }
  return { busy, hush: () => setSaid(null), post, problem, said, tellSent }
}
