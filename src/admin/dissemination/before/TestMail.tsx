'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { call } from '../../contacts/requests.js'
import { useWords } from '../../shared/useWords.js'

/** Has every mail of a sending sent to oneself, marked as a test. */
export const TestMail = ({ base }: { base: string }) => {
  const { find, language, say } = useWords()
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)
  const send = async (): Promise<void> => {
    setBusy(true)
    setSaid('')
    const answer = await call<{ accepted: number; refused: string[] }>(
      `${base}/test-mail`,
      language,
      {},
    )
    setBusy(false)
    setSaid(
      answer.ok
        ? say(answer.body.refused.length > 0 ? 'before.testRefused' : 'before.testSent', {
            count: answer.body.accepted,
          })
        : (find('testProblems', answer.code) ??
            find('troubles', answer.code) ??
            say('before.failed')),
    )
  }
  return (
    <>
      <p className="elchi-record__quiet">{say('before.testHelp')}</p>
      <div className="elchi-record__row">
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          margin={false}
          onClick={() => void send()}
          size="small"
        >
          {say(isBusy ? 'dialog.pending' : 'before.test')}
        </Button>
      </div>
      <p aria-live="polite">{said}</p>
    </>
  )
}
