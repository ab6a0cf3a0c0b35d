'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { type FormEvent, useRef, useState } from 'react'

import { useWords } from '../shared/useWords.js'
import { Door, Heading, Problem } from './Door.js'
import { Field, typeAnew } from './Field.js'
import { type ChoiceAnswer, choose } from './request.js'

const shortest = 15

const tokenInPath = (): string => window.location.pathname.split('/').at(-1) ?? ''

/** Where the link of an invitation, or for a forgotten passphrase, leads. */
export const ChoosePassphrase = () => {
  const { say } = useWords()
  const { config } = useConfig()
  const { admin, api } = config.routes
  const { forgot, login } = config.admin.routes
  const [said, setSaid] = useState({ again: '', password: '' })
  const [isShown, setShown] = useState(false)
  const [isPending, setPending] = useState(false)
  const [answer, setAnswer] = useState<'different' | ChoiceAnswer | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const length = [...said.password].length

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const isSame = isShown || said.again === said.password
    setPending(true)
    const result = !isSame
      ? 'different'
      : length < shortest
        ? 'short'
        : await choose(`${api}/${config.admin.user}/reset-password`, {
            password: said.password,
            token: tokenInPath(),
          })
    setPending(false)
    setAnswer(result)
    typeAnew(form.current, result === 'different' ? 'again' : 'password')
  }

  const to = (path: string) => formatAdminURL({ adminRoute: admin, path: path as `/${string}` })
  const page =
    answer === 'done' ? (
      <section>
        <Heading takesFocus>{say('signIn.chosenTitle')}</Heading>
        <p>{say('signIn.chosen')}</p>
        <Button el="anchor" size="large" url={to(login)}>
          {say('signIn.signIn')}
        </Button>
      </section>
    ) : answer === 'over' ? (
      <section>
        <Heading takesFocus>{say('signIn.overTitle')}</Heading>
        <p>{say('signIn.over')}</p>
        <p>
          <a href={to(forgot)}>{say('signIn.forgot')}</a>
        </p>
        <a href={to(login)}>{say('signIn.toSignIn')}</a>
      </section>
    ) : (
      <form className="login__form" onSubmit={(event) => void submit(event)} ref={form}>
        <Heading>{say('signIn.chooseTitle')}</Heading>
        <p>{say('signIn.chooseIntro', { shortest })}</p>
        <Field
          autoComplete="new-password"
          hint={say('signIn.length', { length, shortest })}
          label={say('signIn.newPassword')}
          name="password"
          onChange={(password) => setSaid({ ...said, password })}
          takesFocus
          type={isShown ? 'text' : 'password'}
          value={said.password}
        />
        {!isShown && (
          <Field
            autoComplete="new-password"
            label={say('signIn.again')}
            name="again"
            onChange={(again) => setSaid({ ...said, again })}
            type="password"
            value={said.again}
          />
        )}
        <label className="elchi-sign-in__box">
          <input
            checked={isShown}
            onChange={({ target }) => setShown(target.checked)}
            type="checkbox"
          />{' '}
          {say('signIn.show')}
        </label>
        <Problem>{answer ? say(`signIn.${answer}`, { shortest }) : ''}</Problem>
        <Button disabled={isPending} size="large" type="submit">
          {say(isPending ? 'signIn.pending' : 'signIn.choose')}
        </Button>
      </form>
    )
  // Not one of Payload's own pages, so it brings the template of those along.
  return (
    <section className="login template-minimal template-minimal--width-normal">
      <div className="template-minimal__wrap">
        <Door>{page}</Door>
      </div>
    </section>
  )
}
