'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import { useWords } from '../shared/useWords.js'
import '../shared/records.css'

type Answer = { errors?: { message?: string }[]; forgotten?: string; words?: string } | null

/** On a remembered decision: its words, which are fetched only when asked for, and to forget it. */
export const RememberedTerm = () => {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { language, say } = useWords()
  const [words, setWords] = useState<null | string>(null)
  const [problem, setProblem] = useState<null | string>(null)
  const [busy, setBusy] = useState(false)
  const [stage, setStage] = useState<'asked' | 'forgotten' | 'kept'>('kept')
  if (id === undefined || !collectionSlug) {
    return null
  }
  const post = async (action: 'forget' | 'show'): Promise<void> => {
    setBusy(true)
    const url = `${config.routes.api}/${collectionSlug}/${encodeURIComponent(id)}/${action}`
    const response = await fetch(url, {
      cache: 'no-store',
      credentials: 'include',
      headers: { 'Accept-Language': language },
      method: 'POST',
    }).catch(() => null)
    const answer = (await response?.json().catch(() => null)) as Answer
    setBusy(false)
    if (!response?.ok) {
      setProblem(answer?.errors?.[0]?.message ?? say('studio.failed'))
      return
    }
    setProblem(null)
    setWords(answer?.words ?? null)
    if (action === 'forget') {
      setStage('forgotten')
    }
  }
  return (
    <section className="elchi-record">
      <p className="elchi-record__quiet">{say('studio.termAbout')}</p>
      <p className="elchi-record__problem" role="alert">
        {problem}
      </p>
      <p role="status">
        {stage === 'forgotten' ? say('studio.termForgotten') : words && <strong>{words}</strong>}
      </p>
      {stage !== 'forgotten' && (
        <div className="elchi-record__row">
          <Button
            buttonStyle="secondary"
            disabled={busy || words !== null}
            margin={false}
            onClick={() => void post('show')}
          >
            {say('studio.termShow')}
          </Button>
          <Button
            buttonStyle={stage === 'asked' ? 'error' : 'secondary'}
            disabled={busy}
            margin={false}
            onClick={() => (stage === 'asked' ? void post('forget') : setStage('asked'))}
          >
            {say(stage === 'asked' ? 'studio.termForgetSure' : 'studio.termForget')}
          </Button>
        </div>
      )}
    </section>
  )
}
