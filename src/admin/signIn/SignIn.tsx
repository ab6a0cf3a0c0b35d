'use client'

import { Button, useAuth, useConfig } from '@payloadcms/ui'
import { formatAdminURL, getSafeRedirect } from 'payload/shared'
import { type FormEvent, useEffect, useRef, useState } from 'react'

import { inMinutes } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'
import { CodeUsed } from './CodeUsed.js'
import { Door, Heading, Problem } from './Door.js'
import { Field, typeAnew } from './Field.js'
import { type Setup, signIn, type SignInAnswer } from './request.js'
import { SetUp } from './SetUp.js'

type Step = { setup?: Setup; wants: 'code' | 'password' }

const target = (adminRoute: string): string =>
  getSafeRedirect({
    fallbackTo: adminRoute,
    redirectTo: new URLSearchParams(window.location.search).get('redirect') ?? '',
  })

/**
 * The sign-in page: address and passphrase, then the second factor where the account has one. Also
 * where a session ends that nobody has used for an hour.
 */
export const SignIn = ({ viewType }: { viewType?: string }) => {
  const { language, say } = useWords()
  const { user } = useAuth()
  const { config } = useConfig()
  const { admin, api } = config.routes
  const [step, setStep] = useState<Step>({ wants: 'password' })
  const [said, setSaid] = useState({ code: '', email: '', password: '' })
  const [problem, setProblem] = useState('')
  const [isPending, setPending] = useState(false)
  const [codesLeft, setCodesLeft] = useState<null | number>(null)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (user) {
      window.location.replace(target(admin))
    }
  }, [admin, user])

  const goOn = () => window.location.assign(target(admin))

  const problemOf = (answer: SignInAnswer): string => {
    switch (answer.is) {
      case 'set-up':
        return step.setup ? say('signIn.setUpAnew') : ''
      case 'too-many':
        return say(step.wants === 'code' ? 'signIn.tooManyCodes' : 'signIn.tooMany', {
          when: inMinutes(answer.minutes, language),
        })
      case 'unreachable':
        return say('signIn.unreachable')
      case 'wrong':
        return say('signIn.wrong')
      case 'wrong-code':
        return say('signIn.wrongCode')
      default:
        return ''
    }
  }

  const show = (answer: SignInAnswer): void => {
    setProblem(problemOf(answer))
    if (answer.is === 'code') {
      setStep({ wants: 'code' })
    } else if (answer.is === 'set-up') {
      setStep({ setup: answer.setup, wants: 'code' })
      setSaid((present) => ({ ...present, code: '' }))
    } else {
      typeAnew(form.current, step.wants)
    }
  }

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setPending(true)
    const answer = await signIn(`${api}/${config.admin.user}/login`, {
      ...said,
      // Apps show it in two halves.
      code: step.wants === 'code' ? said.code.replaceAll(/\s/g, '') : undefined,
      setup: step.setup?.setup,
    })
    if (answer.is === 'in') {
      if (answer.codesLeft === null) {
        goOn()
      } else {
        setCodesLeft(answer.codesLeft)
      }
      return
    }
    setPending(false)
    show(answer)
  }

  const change = (name: keyof typeof said) => (value: string) => setSaid({ ...said, [name]: value })

  if (codesLeft !== null) {
    return (
      <Door>
        <CodeUsed left={codesLeft} onGoOn={goOn} />
      </Door>
    )
  }
  return (
    <Door>
      <form className="login__form" onSubmit={(event) => void submit(event)} ref={form}>
        {step.setup ? (
          <SetUp key={step.setup.setup} setup={step.setup} />
        ) : (
          <Heading>{say('signIn.title')}</Heading>
        )}
        {viewType === 'inactivity' && step.wants === 'password' && (
          <p className="elchi-sign-in__note">{say('signIn.idle')}</p>
        )}
        {step.wants === 'password' ? (
          <>
            <Field
              autoComplete="username"
              label={say('signIn.email')}
              name="email"
              onChange={change('email')}
              takesFocus
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
            key="code"
            label={say('signIn.code')}
            name="code"
            onChange={change('code')}
            takesFocus={!step.setup}
            type="text"
            value={said.code}
          />
        )}
        <Problem>{problem}</Problem>
        <Button disabled={isPending} size="large" type="submit">
          {say(isPending ? 'signIn.pending' : step.setup ? 'signIn.finish' : 'signIn.signIn')}
        </Button>
        {step.wants === 'password' ? (
          <a href={formatAdminURL({ adminRoute: admin, path: config.admin.routes.forgot })}>
            {say('signIn.forgot')}
          </a>
        ) : (
          <Button
            buttonStyle="none"
            onClick={() => {
              setProblem('')
              setSaid({ ...said, code: '' })
              setStep({ wants: 'password' })
            }}
          >
            {say('signIn.back')}
          </Button>
        )}
      </form>
    </Door>
  )
}
