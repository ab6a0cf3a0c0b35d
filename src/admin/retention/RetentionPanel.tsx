'use client'

import { Button, useConfig, useDocumentInfo, useFormFields, useRouteCache } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'

type Answer = { errors?: { message?: string }[] } | null

/** In the sidebar: when the record will be purged, and a hold that keeps it, with its reason. */
export const RetentionPanel = () => {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { language, say } = useWords()
  const { clearRouteCache } = useRouteCache()
  const stored = useFormFields(([fields]) => ({
    hold: fields['retention.hold']?.value === true,
    purgeOn: fields['retention.purgeOn']?.value as null | string | undefined,
    reason: fields['retention.holdReason']?.value as null | string | undefined,
  }))
  const [changed, setChanged] = useState<{ hold: boolean; reason: string } | null>(null)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<null | string>(null)
  const [busy, setBusy] = useState(false)
  const field = useId()
  if (id === undefined || !collectionSlug) {
    return null
  }
  const isHeld = changed?.hold ?? stored.hold
  const set = async (hold: boolean) => {
    setBusy(true)
    const url = `${config.routes.api}/${collectionSlug}/${encodeURIComponent(id)}/hold`
    const response = await fetch(url, {
      body: JSON.stringify({ hold, reason }),
      credentials: 'include',
      headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
      method: 'POST',
    }).catch(() => null)
    setBusy(false)
    if (!response?.ok) {
      const body = (await response?.json().catch(() => null)) as Answer
      setProblem(body?.errors?.[0]?.message ?? say('vault.failed'))
      return
    }
    setProblem(null)
    setChanged({ hold, reason })
    clearRouteCache()
  }
  return (
    <div>
      <p>
        {isHeld
          ? say('retention.held', { reason: changed?.reason ?? stored.reason ?? '' })
          : stored.purgeOn && !changed
            ? say('retention.purgeOn', { when: exactly(stored.purgeOn, language) })
            : say('retention.none')}
      </p>
      <p role="alert">{problem}</p>
      {!isHeld && (
        <p>
          <label htmlFor={field}>{say('retention.reason')}</label>
          <input
            id={field}
            maxLength={400}
            onChange={({ target }) => setReason(target.value)}
            style={{ width: '100%' }}
            type="text"
            value={reason}
          />
        </p>
      )}
      <Button
        buttonStyle="secondary"
        disabled={busy || (!isHeld && reason.trim().length < 10)}
        margin={false}
        onClick={() => void set(!isHeld)}
        size="small"
      >
        {say(isHeld ? 'retention.lift' : 'retention.hold')}
      </Button>
    </div>
  )
}
