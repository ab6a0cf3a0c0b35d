'use client'

import { Button, useAuth, useConfig, useDocumentInfo, useField } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { useWords } from '../shared/useWords.js'
import './sending.css'

type Preview = {
  prepared: string[]
  receivers: number
  sealed: number
  template: 'correction' | 'withdrawal' | null
  title: null | string
}

type Answer = { errors?: { message: string }[]; id?: string }

const idOf = (value: unknown): null | string => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return typeof id === 'string' ? id : null
}

/** On a release, or a sending of it: who has it and is owed a correction or word of a withdrawal. */
export const FollowUpView = () => {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { user } = useAuth()
  const { language, say } = useWords()
  const { value } = useField<unknown>({ path: 'release' })
  const follows = useField<null | string>({ path: 'follows' }).value
  const [preview, setPreview] = useState<null | Preview>(null)
  const [said, setSaid] = useState('')
  const [isPending, setPending] = useState(false)
  const isCoordinator = (user as { roles?: string[] } | null)?.roles?.includes('coordinator')
  const release = collectionSlug === 'releases' ? (id ? String(id) : null) : id && idOf(value)
  // A correction or withdrawal itself leads to nothing further.
  const url =
    isCoordinator && release && !follows
      ? `${config.routes.api}/releases/${release}/follow-up`
      : null
  useEffect(() => {
    let isGone = false
    const look = async (): Promise<void> => {
      const response = url ? await fetch(url, { credentials: 'include' }) : null
      const read = response?.ok ? ((await response.json()) as Preview) : null
      if (!isGone) {
        setPreview(read)
      }
    }
    void look().catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [url])
  if (!url || !preview?.template) {
    return null
  }
  const open = (dissemination: string): string =>
    `${config.routes.admin}/collections/disseminations/${dissemination}`
  const prepare = async (): Promise<void> => {
    setPending(true)
    try {
      const response = await fetch(url, {
        credentials: 'include',
        headers: { 'Accept-Language': language },
        method: 'POST',
      })
      const answer = (await response.json()) as Answer
      if (response.ok && answer.id) {
        window.location.assign(open(answer.id))
      } else {
        setSaid(answer.errors?.[0]?.message ?? say('sending.failed'))
      }
    } catch {
      setSaid(say('sending.failed'))
    } finally {
      setPending(false)
    }
  }
  const isCorrection = preview.template === 'correction'
  const [prepared] = preview.prepared
  return (
    <section aria-label={say('sending.followTitle')} className="elchi-sending">
      <h3>{say('sending.followTitle')}</h3>
      <p>
        {preview.receivers === 0
          ? say('sending.followNobody')
          : say(isCorrection ? 'sending.followCorrection' : 'sending.followWithdrawal', {
              count: preview.receivers.toLocaleString(language),
              sealed: preview.sealed.toLocaleString(language),
              title: preview.title ?? '',
            })}
      </p>
      {prepared && <a href={open(prepared)}>{say('sending.followOpen')}</a>}
      {!prepared && preview.receivers > 0 && (
        <div className="elchi-sending__buttons">
          <Button disabled={isPending} margin={false} onClick={() => void prepare()} size="small">
            {say(
              isCorrection ? 'sending.followCorrectionButton' : 'sending.followWithdrawalButton',
            )}
          </Button>
        </div>
      )}
      <p aria-live="polite">{said}</p>
    </section>
  )
}
