'use client'

import {
  Button,
  useAuth,
  useConfig,
  useDocumentInfo,
  useFormFields,
  useRouteCache,
} from '@payloadcms/ui'
import { useState } from 'react'

import { exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'
import { postInvitation } from './requests.js'

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
  const { clearRouteCache } = useRouteCache()
  const stored = useFormFields(([fields]) =>
    JSON.stringify([fields.invitation?.value ?? null, fields.invitationUntil?.value ?? null]),
  )
  const [changed, setChanged] = useState<null | Standing>(null)
  const [said, setSaid] = useState<null | string>(null)
  const [problem, setProblem] = useState<null | string>(null)
  const [busy, setBusy] = useState(false)
  const [invitation, until] = JSON.parse(stored) as unknown[]
  const standing = changed ?? standingOf(invitation, until)
  const mayInvite = ((user?.roles ?? []) as string[]).includes('administrator')
  if (id === undefined || !standing || !mayInvite) {
    return null
  }
  const does = async (what: 'revoke' | 'send') => {
    setBusy(true)
    const answer = await postInvitation({
      body: { does: what },
      language,
      otherwise: say('vault.failed'),
      url: `${config.routes.api}/${collectionSlug}/${encodeURIComponent(id)}/invitation`,
    })
    setBusy(false)
    if (typeof answer === 'string') {
      setProblem(answer)
      return
    }
    setProblem(null)
    setChanged({ state: what === 'send' ? 'open' : 'revoked', until: answer.until })
    const when = answer.until ? exactly(answer.until, language) : ''
    setSaid(
      what === 'send' ? say(answer.sent ? 'accounts.sent' : 'accounts.unsent', { when }) : null,
    )
    clearRouteCache()
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
