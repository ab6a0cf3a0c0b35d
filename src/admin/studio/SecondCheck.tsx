'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import type { Problem } from './requests.js'
import type { Checked } from './types.js'

import { useWords } from '../shared/useWords.js'
import { CheckedText } from './CheckedText.js'
import { HintList } from './HintList.js'
import { check, isProblem } from './requests.js'
import { Said } from './Said.js'
import './studio.css'

/**
 * The second check of a publication's clean text: what rules still find, and what singles a person
 * out. It suggests and changes nothing.
 */
export const SecondCheck = () => {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { language, say } = useWords()
  const [checked, setChecked] = useState<Checked | null>(null)
  const [problem, setProblem] = useState<null | Problem>(null)
  const [busy, setBusy] = useState(false)
  if (id === undefined || !collectionSlug) {
    return null
  }
  const start = async () => {
    setBusy(true)
    const url = `${config.routes.api}/${collectionSlug}/${encodeURIComponent(id)}/second-check`
    const answer = await check(url, language)
    setBusy(false)
    setProblem(isProblem(answer) ? answer : null)
    setChecked(isProblem(answer) ? null : answer)
  }
  return (
    <section aria-labelledby="elchi-second-title" className="elchi-studio" id="elchi-second-check">
      <h3 id="elchi-second-title">{say('studio.secondTitle')}</h3>
      <p className="elchi-studio__quiet">{say('studio.secondAbout')}</p>
      <Button
        buttonStyle="secondary"
        disabled={busy}
        margin={false}
        onClick={() => void start()}
        size="medium"
      >
        {say(busy ? 'studio.loading' : 'studio.secondStart')}
      </Button>
      <Said problem={problem} />
      {checked && (
        <>
          <CheckedText checked={checked} key={checked.text} />
          <h4 className="elchi-studio__next">{say('studio.hintsTitle')}</h4>
          <HintList hints={checked.hints} text={checked.text} />
        </>
      )}
    </section>
  )
}
