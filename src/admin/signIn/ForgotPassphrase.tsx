'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { type FormEvent, useState } from 'react'

import { inMinutes } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'
import { Door, Heading, Problem } from './Door.js'
import { Field } from './Field.js'
import { askForLink } from './request.js'

/** Asks for a mail with a link to choose a new passphrase. */
export const ForgotPassphrase = () => {
  const { language, say } = useWords()
  const { config } = useConfig()
  const { admin, api } = config.routes
  const [email, setEmail] = useState('')
  const [problem, setProblem] = useState('')
  const [isPending, setPending] = useState(false)
  const [isAsked, setAsked] = useState(false)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setPending(true)
    const answer = await askForLink(`${api}/${config.admin.user}/forgot-password`, email)
    setPending(false)
    setAsked(answer.is === 'asked')
    setProblem(
      answer.is === 'too-many'
        ? say('signIn.tooMany', { when: inMinutes(answer.minutes, language) })
        : answer.is === 'unreachable'
          ? say('signIn.unreachable')
          : '',
    )
  }

  const back = (
    <a href={formatAdminURL({ adminRoute: admin, path: config.admin.routes.login })}>
      {say('signIn.toSignIn')}
    </a>
  )
  return (
    <Door>
      {isAsked ? (
        <section>
          <Heading takesFocus>{say('signIn.askedTitle')}</Heading>
          <p>{say('signIn.asked', { email })}</p>
          <p>{say('signIn.askedNothing')}</p>
          <Button
            buttonStyle="secondary"
            extraButtonProps={{ 'data-action': 'ask-again' }}
            onClick={() => setAsked(false)}
          >
            {say('signIn.askAgain')}
          </Button>
          {back}
        </section>
      ) : (
        <form className="login__form" onSubmit={(event) => void submit(event)}>
          <Heading>{say('signIn.forgotTitle')}</Heading>
          <p>{say('signIn.forgotIntro')}</p>
          <Field
            autoComplete="username"
            label={say('signIn.email')}
            name="email"
            onChange={setEmail}
            takesFocus
            type="email"
            value={email}
          />
          <Problem>{problem}</Problem>
          <Button disabled={isPending} size="large" type="submit">
            {say(isPending ? 'signIn.pending' : 'signIn.ask')}
          </Button>
          {back}
        </form>
      )}
    </Door>
  )
}
