'use client'

import { Button, useAuth, useConfig } from '@payloadcms/ui'
import { formatAdminURL, getSafeRedirect } from 'payload/shared'
import { type FormEvent, useEffect, useState } from 'react'

import { Logo } from '../brand/Logo.js'
import { useWords } from '../shared/useWords.js'
import { Field } from './Field.js'
import { type Setup, signIn, type SignInAnswer } from './request.js'
import { SetUp } from './SetUp.js'
import './signIn.css'

type Step = { setup?: Setup; wants: 'code' | 'password' }

const target = (adminRoute: string): string =>
  getSafeRedirect({
    fallbackTo: adminRoute,
    redirectTo: new URLSearchParams(window.location.search).get('redirect') ?? '',
  })

/** The sign-in page: address and passphrase, then the second factor where the account has one. */
export const SignIn = () => {
  const { say } = useWords()
  const { user } = useAuth()
  const { config } = useConfig()
  const { admin, api } = config.routes
  const [step, setStep] = useState<Step>({ wants: 'password' })
  const [said, setSaid] = useState({ code: '', email: '', password: '' })
  const [problem, setProblem] = useState('')
  const [isPending, setPending] = useState(false)

  useEffect(() => {
    if (user) {
      window.location.replace(target(admin))
    }
  }, [admin, user])

  const show = (answer: SignInAnswer): void => {
    const problems: Partial<Record<SignInAnswer['is'], string>> = {
      'too-many': say('signIn.tooMany', { minutes: answer.is === 'too-many' ? answer.minutes : 0 }),
      unreachable: say('signIn.unreachable'),
      wrong: say('signIn.wrong'),
      'wrong-code': say('signIn.wrongCode'),
    }
    setProblem(problems[answer.is] ?? '')
    if (answer.is === 'code') {
      setStep({ wants: 'code' })
    } else if (answer.is === 'set-up') {
      setStep({ setup: answer.setup, wants: 'code' })
    }
  }

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setPending(true)
    const answer = await signIn(`${api}/${config.admin.user}/login`, {
      ...said,
      code: step.wants === 'code' ? said.code : undefined,
      setup: step.setup?.setup,
    })
    if (answer.is === 'in') {
      window.location.assign(target(admin))
      return
    }
    setPending(false)
    show(answer)
  }

  const change = (name: keyof typeof said) => (value: string) => setSaid({ ...said, [name]: value })

  return (
    <div className="elchi-sign-in">
      <div className="login__brand">
        <Logo />
      </div>
      <form className="login__form" onSubmit={(event) => void submit(event)}>
        {step.setup ? <SetUp setup={step.setup} /> : null}
        {step.wants === 'password' ? (
          <>
            <Field
              autoComplete="username"
              label={say('signIn.email')}
              name="email"
              onChange={change('email')}
              type="email"
              value={said.email}
            />
            <Field
              autoComplete="current-password"
              label={say('signIn.password')}
              name="password"
              onChange={change('password')}
              type="password"
              value={said.password}
            />
          </>
        ) : (
          <Field
            autoComplete="one-time-code"
            hint={say(step.setup ? 'signIn.confirm' : 'signIn.codeHint')}
            label={say('signIn.code')}
            name="code"
            onChange={change('code')}
            type="text"
            value={said.code}
          />
        )}
        <p aria-live="assertive" className="elchi-sign-in__problem" role="alert">
          {problem}
        </p>
        <Button disabled={isPending} size="large" type="submit">
          {say(isPending ? 'signIn.pending' : step.setup ? 'signIn.finish' : 'signIn.signIn')}
        </Button>
        {step.wants === 'password' ? (
          <a href={formatAdminURL({ adminRoute: admin, path: config.admin.routes.forgot })}>
            {say('signIn.forgot')}
          </a>
        ) : (
          <Button buttonStyle="none" onClick={() => setStep({ wants: 'password' })}>
            {say('signIn.back')}
          </Button>
        )}
      </form>
    </div>
  )
}
