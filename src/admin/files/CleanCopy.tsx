'use client'

import { Button, Link, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import type { Problem } from '../studio/requests.js'

import { useWords } from '../shared/useWords.js'
import { isProblem, makeCleanCopy } from '../studio/requests.js'
import { Said } from '../studio/Said.js'
import '../studio/studio.css'

const longestTitle = 200

/** Makes a clean copy of a sealed original, and leads to it. */
export const CleanCopy = () => {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { language, say } = useWords()
  const [title, setTitle] = useState('')
  const [made, setMade] = useState<null | string>(null)
  const [problem, setProblem] = useState<null | Problem>(null)
  const [busy, setBusy] = useState(false)
  const { admin, api } = config.routes
  if (id === undefined || !collectionSlug) {
    return null
  }
  const make = async () => {
    setBusy(true)
    setMade(null)
    const url = `${api}/${collectionSlug}/${encodeURIComponent(id)}/clean-copy`
    const answer = await makeCleanCopy(url, language, title)
    setBusy(false)
    setProblem(isProblem(answer) ? answer : null)
    setMade(isProblem(answer) ? null : answer.id)
  }
  return (
    <section aria-labelledby="elchi-copy-title" className="elchi-studio" id="elchi-clean-copy">
      <h3 id="elchi-copy-title">{say('files.title')}</h3>
      <p className="elchi-studio__quiet">{say('files.about')}</p>
      <div className="elchi-studio__row">
        <label className="elchi-studio__field">
          {say('files.name')}
          <input
            maxLength={longestTitle}
            onChange={({ target }) => setTitle(target.value)}
            type="text"
            value={title}
          />
        </label>
        <Button
          buttonStyle="secondary"
          disabled={busy || title.trim() === ''}
          extraButtonProps={{ 'data-action': 'cleanCopy' }}
          margin={false}
          onClick={() => void make()}
          size="medium"
        >
          {say(busy ? 'files.pending' : 'files.make')}
        </Button>
      </div>
      <p aria-live="polite">
        {made !== null && (
          <>
            {say('files.made')}{' '}
            <Link href={`${admin}/collections/documents/${encodeURIComponent(made)}`}>
              {say('files.open')}
            </Link>
          </>
        )}
      </p>
      <Said problem={problem} />
    </section>
  )
}
