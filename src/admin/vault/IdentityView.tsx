'use client'

import { Button, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { IdentityDraft } from './parts.js'

import { useWords } from '../shared/useWords.js'
import { IdentityForm } from './IdentityForm.js'
import { OpenedIdentity } from './OpenedIdentity.js'
import { isRefused, type Opened, registerRequests } from './requests.js'
import { clockOf, useCountdown } from './useCountdown.js'
import '../shared/records.css'

const soon = 60

const OpenView = ({ id, api }: { api: string; id: number | string }) => {
  const { language, say } = useWords()
  const [opened, setOpened] = useState<null | Opened>(null)
  const [problem, setProblem] = useState<null | string>(null)
  const [busy, setBusy] = useState(false)
  const [editing, setEditing] = useState(false)
  const [over, setOver] = useState(false)
  const left = useCountdown(opened?.expiresAt ?? null)
  const requests = registerRequests(api, language)

  useEffect(() => {
    if (left === 0) {
      setOpened(null)
      setEditing(false)
      setOver(true)
    }
  }, [left])

  const open = async () => {
    setBusy(true)
    const answer = await requests.open(String(id))
    setBusy(false)
    setProblem(isRefused(answer) ? (answer.message ?? say('vault.failed')) : null)
    setOver(false)
    setOpened(isRefused(answer) ? null : answer)
    // The workflow panel reads again where the request stands.
    document.dispatchEvent(new Event('visibilitychange'))
  }
  const correct = async (draft: IdentityDraft) => {
    setBusy(true)
    const answer = await requests.correct(String(id), draft)
    setBusy(false)
    if (isRefused(answer)) {
      setProblem(answer.message ?? say('vault.failed'))
      return
    }
    setProblem(null)
    setEditing(false)
    setOpened((known) => known && { ...known, identity: draft })
  }

  return (
    <>
      <p className="elchi-record__problem" role="alert">
        {over ? say('vault.over') : problem}
      </p>
      {!opened && (
        <Button disabled={busy} margin={false} onClick={() => void open()}>
          {say(busy ? 'dialog.pending' : 'vault.show')}
        </Button>
      )}
      {opened && (
        <>
          <p className={left !== null && left <= soon ? 'elchi-record__problem' : undefined}>
            <span role="timer">{say('vault.left', { time: clockOf(left ?? 0) })}</span>
          </p>
          {editing ? (
            <IdentityForm
              before={opened.identity}
              busy={busy}
              onCancel={() => setEditing(false)}
              onSubmit={(draft) => void correct(draft)}
            />
          ) : (
            <>
              <OpenedIdentity identity={opened.identity} />
              <div className="elchi-record__row">
                <Button buttonStyle="secondary" margin={false} onClick={() => setEditing(true)}>
                  {say('vault.correct')}
                </Button>
                <Button buttonStyle="secondary" margin={false} onClick={() => setOpened(null)}>
                  {say('vault.hide')}
                </Button>
              </div>
            </>
          )}
        </>
      )}
    </>
  )
}

/**
 * On a request: shows the identity to whoever asked, once a second person has granted it, with the
 * time that is left. At the end it disappears by itself. Nothing is fetched before it is asked for.
 */
export const IdentityView = () => {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { say } = useWords()
  const wants = useFormFields(([fields]) => fields.wants?.value)
  return (
    <section aria-labelledby="elchi-record-title" className="elchi-record">
      <h3 id="elchi-record-title">{say('vault.title')}</h3>
      <p className="elchi-record__quiet">
        {say(id === undefined ? 'vault.first' : wants === 'erase' ? 'vault.erases' : 'vault.intro')}
      </p>
      {id !== undefined && wants !== 'erase' && (
        <OpenView api={config.routes.api} id={id} key={id} />
      )}
    </section>
  )
}
