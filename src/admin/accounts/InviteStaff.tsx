'use client'

import { Button, useAuth, useConfig } from '@payloadcms/ui'
import { type FormEvent, useId, useState } from 'react'

import { useWords } from '../shared/useWords.js'
import '../shared/records.css'
import { Choices } from './Choices.js'
import { useCountries, useRoles } from './useChoices.js'
import { useInvitation } from './useInvitation.js'

const nobodyYet = {
  name: '',
  countries: [] as string[],
  email: '',
  language: 'en',
  roles: [] as string[],
}

/** Above the list of staff: brings somebody in, by a mail with a link that works once. */
export const InviteStaff = () => {
  const { config } = useConfig()
  const { user } = useAuth()
  const { say } = useWords()
  const { busy, hush, post, problem, said, tellSent } = useInvitation()
  const [isOpen, setOpen] = useState(false)
  const [person, setPerson] = useState(nobodyYet)
  const users = config.admin.user
  const roles = useRoles(users)
  const countries = useCountries(users, isOpen)
  const id = useId()
  if (!((user?.roles ?? []) as string[]).includes('administrator')) {
    return null
  }
  const change = (part: Partial<typeof nobodyYet>) => setPerson({ ...person, ...part })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await post(`${config.routes.api}/${users}/invite`, person)
    if (answer) {
      setOpen(false)
      setPerson(nobodyYet)
      tellSent(answer)
    }
  }
  const text = (name: 'email' | 'name', type: 'email' | 'text') => (
    <div className="elchi-record__field">
      <label htmlFor={`${id}-${name}`}>{say(`accounts.${name}`)}</label>
      <input
        autoComplete="off"
        id={`${id}-${name}`}
        onChange={({ target }) => change({ [name]: target.value })}
        required
        type={type}
        value={person[name]}
      />
    </div>
  )
  return (
    <section aria-label={say('accounts.invite')} className="elchi-record">
      <p aria-live="polite" role="status">
        {said}
      </p>
      <p className="elchi-record__problem" role="alert">
        {problem}
      </p>
      {isOpen ? (
        <form className="elchi-record__form" onSubmit={(event) => void send(event)}>
          <p className="elchi-record__quiet">{say('accounts.intro')}</p>
          <div className="elchi-record__fields">
            {text('name', 'text')}
            {text('email', 'email')}
            <div className="elchi-record__field">
              <label htmlFor={`${id}-language`}>{say('accounts.language')}</label>
              <select
                id={`${id}-language`}
                onChange={({ target }) => change({ language: target.value })}
                value={person.language}
              >
                <option value="en">English</option>
                <option value="ru">Русский</option>
              </select>
            </div>
          </div>
          <Choices
            choices={roles}
            legend={say('accounts.roles')}
            onChange={(ticked) => change({ roles: ticked })}
            ticked={person.roles}
          />
          {countries.length > 0 && (
            <Choices
              choices={countries}
              hint={say('accounts.countriesHint')}
              legend={say('accounts.countries')}
              onChange={(ticked) => change({ countries: ticked })}
              ticked={person.countries}
            />
          )}
          <div className="elchi-record__row">
            <Button
              disabled={busy || person.roles.length === 0}
              margin={false}
              size="small"
              type="submit"
            >
              {say(busy ? 'dialog.pending' : 'accounts.send')}
            </Button>
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => setOpen(false)}
              size="small"
            >
              {say('dialog.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <Button
          margin={false}
          onClick={() => {
            hush()
            setOpen(true)
          }}
          size="small"
        >
          {say('accounts.invite')}
        </Button>
      )}
    </section>
  )
}
