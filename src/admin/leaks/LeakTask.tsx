'use client'

import { Button, Link, useConfig } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { Leak } from './requests.js'

import { exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'
import { settle } from './requests.js'

type Props = {
  canSettle: boolean
  collection: string
  leak: Leak
  onSettled: () => void
  url: string
}

/** One release that names somebody: where to correct it, or why the name may stay. */
export const LeakTask = ({ canSettle, collection, leak, onSettled, url }: Props) => {
  const { config } = useConfig()
  const { language, list, say } = useWords()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<null | string>(null)
  const [busy, setBusy] = useState(false)
  const field = useId()
  const submit = async () => {
    setBusy(true)
    const refused = await settle(url, { id: leak.id, reason })
    setBusy(false)
    setProblem(refused === '' ? say('leaks.failed') : refused)
    if (refused === null) {
      onSettled()
    }
  }
  return (
    <li>
      <Link
        className="elchi-leaks__link"
        href={`${config.routes.admin}/collections/${collection}/${encodeURIComponent(leak.publication)}`}
        prefetch={false}
      >
        {leak.title ?? say('leaks.untitled')}
      </Link>
      <p>
        {leak.identity
          ? say('leaks.names', { identity: leak.identity, places: list(leak.places) })
          : say(canSettle ? 'leaks.unreadable' : 'leaks.found')}{' '}
        <time dateTime={leak.openedAt}>{exactly(leak.openedAt, language)}</time>
      </p>
      {canSettle && (
        <details>
          <summary>{say('leaks.settle')}</summary>
          <div className="elchi-leaks__settle">
            <label htmlFor={field}>{say('leaks.reason')}</label>
            <input
              id={field}
              maxLength={500}
              onChange={({ target }) => setReason(target.value)}
              type="text"
              value={reason}
            />
            <Button
              buttonStyle="secondary"
              disabled={busy || reason.trim() === ''}
              margin={false}
              onClick={() => void submit()}
              size="small"
            >
              {say('leaks.confirm')}
            </Button>
          </div>
          <p className="elchi-leaks__problem" role="alert">
            {problem}
          </p>
        </details>
      )}
    </li>
  )
}
