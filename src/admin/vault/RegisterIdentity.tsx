'use client'

import { Button, useAuth, useConfig, useRouteCache } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { IdentityDraft } from './parts.js'

import { useWords } from '../shared/useWords.js'
import { IdentityForm } from './IdentityForm.js'
import { isRefused, registerRequests } from './requests.js'
import '../shared/records.css'

const kinds = ['monitor', 'person', 'partner'] as const

/** Above the list of identities: takes a new one down and seals it at once. */
export const RegisterIdentity = ({ registrars }: { registrars: string[] }) => {
  const { config } = useConfig()
  const { user } = useAuth()
  const { language, say } = useWords()
  const { clearRouteCache } = useRouteCache()
  const [isOpen, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<null | string>(null)
  const [done, setDone] = useState<null | string>(null)
  const [kind, setKind] = useState<string>('person')
  const [subject, setSubject] = useState('')
  const id = useId()
  const roles = (user?.roles ?? []) as string[]
  if (!roles.some((role) => registrars.includes(role))) {
    return null
  }
  const seal = async (identity: IdentityDraft) => {
    setBusy(true)
    const answer = await registerRequests(config.routes.api, language).register({
      identity,
      kind,
      ...(subject.trim() ? { subject: subject.trim() } : {}),
    })
    setBusy(false)
    if (isRefused(answer)) {
      setProblem(answer.message ?? say('vault.failed'))
      return
    }
    setProblem(null)
    setOpen(false)
    setSubject('')
    setDone(say('vault.sealed', { id: answer.id }))
    clearRouteCache()
  }
  return (
    <section aria-label={say('vault.add')} className="elchi-record">
      <p aria-live="polite">{done}</p>
      <p className="elchi-record__problem" role="alert">
        {problem}
      </p>
      {isOpen ? (
        <IdentityForm
          busy={busy}
          onCancel={() => setOpen(false)}
          onSubmit={(draft) => void seal(draft)}
        >
          <p className="elchi-record__quiet">{say('vault.addIntro')}</p>
          <div className="elchi-record__fields">
            <div className="elchi-record__field">
              <label htmlFor={`${id}-kind`}>{say('identity.kind')}</label>
              <select
                id={`${id}-kind`}
                onChange={({ target }) => setKind(target.value)}
                value={kind}
              >
                {kinds.map((each) => (
                  <option key={each} value={each}>
                    {say(`identity.${each}`)}
                  </option>
                ))}
              </select>
            </div>
            <div className="elchi-record__field">
              <label htmlFor={`${id}-subject`}>{say('identity.subject')}</label>
              <input
                aria-describedby={`${id}-subject-hint`}
                autoComplete="off"
                id={`${id}-subject`}
                onChange={({ target }) => setSubject(target.value)}
                type="text"
                value={subject}
              />
              <p className="elchi-record__quiet" id={`${id}-subject-hint`}>
                {say('identity.subjectHint')}
              </p>
            </div>
          </div>
        </IdentityForm>
      ) : (
        <Button
          margin={false}
          onClick={() => {
            setDone(null)
            setOpen(true)
          }}
        >
          {say('vault.add')}
        </Button>
      )}
    </section>
  )
}
