'use client'

import { Button, useAuth, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'

import { exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'
import { useInvitation } from './useInvitation.js'

type Standing = { state: 'open' | 'over' | 'revoked'; until: null | string }

const standingOf = (invitation: unknown, until: unknown): null | Standing => {
  if (invitation !== 'open' && invitation !== 'revoked') {
    return null
  }
  const end = typeof until === 'string' ? until : null
  const isOver = invitation === 'open' && end !== null && Date.parse(end) < Date.now()
  return { state: isOver ? 'over' : invitation, until: end }
}

/** In the sidebar of an account: where its invitation stands, a new one, or its end. */
export const InvitationPanel = () => {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { user } = useAuth()
  const { language, say } = useWords()
  const { busy, hush, post, problem, said, tellSent } = useInvitation()
  const stored = useFormFields(([fields]) =>
    JSON.stringify([
      // Nothing leaves while a role waits for a second person.
      fields.rolesAwaiting?.value ? null : (fields.invitation?.value ?? null),
      fields.invitationUntil?.value ?? null,
    ]),
  )
  const [changed, setChanged] = useState<null | Standing>(null)
  const [invitation, until] = JSON.parse(stored) as unknown[]
  const standing = changed ?? standingOf(invitation, until)
  const mayInvite = ((user?.roles ?? []) as string[]).includes('administrator')
  if (id === undefined || !standing || !mayInvite) {
    return null
  }
  const does = async (what: 'revoke' | 'send') => {
    const url = `${config.routes.api}/${collectionSlug}/${encodeURIComponent(id)}/invitation`
    const answer = await post(url, { does: what })
    if (!answer) {
      return
    }
    setChanged({ state: what === 'send' ? 'open' : 'revoked', until: answer.until })
    if (what === 'send') {
      tellSent(answer)
    } else {
      hush()
    }
  }
  const when = standing.until ? exactly(standing.until, language) : ''
  return (
    <section aria-label={say('accounts.title')} className="elchi-record">
      <p>{say(`accounts.${standing.state}`, { when })}</p>
      <p aria-live="polite" role="status">
        {said}
      </p>
      <p className="elchi-record__problem" role="alert">
        {problem}
      </p>
      <div className="elchi-record__row">
        <Button
          buttonStyle="secondary"
          disabled={busy}
          margin={false}
          onClick={() => void does('send')}
          size="small"
        >
          {say('accounts.again')}
        </Button>
        {standing.state !== 'revoked' && (
          <Button
            buttonStyle="secondary"
            disabled={busy}
            margin={false}
            onClick={() => void does('revoke')}
            size="small"
          >
            {say('accounts.revoke')}
          </Button>
        )}
      </div>
    </section>
  )
}
