'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'

import { inMinutes } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'
import { makeRecoveryCodes } from '../signIn/request.js'

type Props = { onCancel: () => void; onMade: (codes: string[]) => void }

/** Asks for a code of the authenticator, and has new recovery codes made. */
export const MakeCodes = ({ onCancel, onMade }: Props) => {
  const { config } = useConfig()
  const { language, say } = useWords()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState('')
  const [isPending, setPending] = useState(false)

  const make = async (): Promise<void> => {
    setPending(true)
    const url = `${config.routes.api}/${config.admin.user}/recovery-codes`
    const answer = await makeRecoveryCodes(url, code.replaceAll(/\s/g, ''))
    setPending(false)
    if (answer.is === 'made') {
      onMade(answer.codes)
    } else {
      setProblem(
        answer.is === 'too-many'
          ? say('signIn.tooMany', { when: inMinutes(answer.minutes, language) })
          : say(answer.is === 'unreachable' ? 'signIn.unreachable' : 'signIn.wrongCode'),
      )
    }
  }
  return (
    <div className="elchi-record__form">
      <label className="elchi-record__field">
        {say('signIn.confirmAnew')}
        <input
          autoComplete="one-time-code"
          inputMode="numeric"
          name="app-code"
          onChange={({ target }) => setCode(target.value)}
          onKeyDown={(event) => {
            // The account is a form of its own around this one.
            if (event.key === 'Enter') {
              event.preventDefault()
              void make()
            }
          }}
          type="text"
          value={code}
        />
      </label>
      <p className="elchi-record__problem" role="alert">
        {problem}
      </p>
      <div className="elchi-record__row">
        <Button
          disabled={isPending || code.trim() === ''}
          extraButtonProps={{ 'data-codes': 'make' }}
          margin={false}
          onClick={() => void make()}
          size="small"
        >
          {say(isPending ? 'signIn.pending' : 'signIn.makeAnew')}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onCancel} size="small">
          {say('dialog.cancel')}
        </Button>
      </div>
    </div>
  )
}
