'use client'

import type { RefObject } from 'react'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import type { FindingType, NewSpan } from './types.js'

import { useWords } from '../shared/useWords.js'
import { keys } from './keys.js'
import { typeTerms } from './terms.js'

export type Chosen = { end: number; start: number }

type Props = {
  busy: boolean
  chosen: Chosen | null
  field: RefObject<HTMLInputElement | null>
  onAdd: (span: NewSpan) => void
  onLeave: () => void
  onWords: (words: string) => void
  /** Where words stand in the original; -1 where they do not. */
  placeOf: (words: string) => number
  words: string
}

const types = Object.keys(typeTerms) as FindingType[]

/** Marks words that nothing found, by selecting them in the original or by writing them. */
export const AddSpan = (props: Props) => {
  const { busy, chosen, field, onAdd, onLeave, onWords, placeOf, words } = props
  const { read, say } = useWords()
  const [type, setType] = useState<FindingType>('PERSON')
  const [allForms, setAllForms] = useState(true)
  const [remember, setRemember] = useState(false)
  const [isMissing, setIsMissing] = useState(false)

  const submit = () => {
    const start = chosen ? chosen.start : placeOf(words)
    const isThere = words.trim() !== '' && start >= 0
    setIsMissing(!isThere)
    if (isThere) {
      onAdd({ allForms, end: chosen ? chosen.end : start + words.length, remember, start, type })
    }
  }

  return (
    <div aria-label={say('studio.missed')} className="elchi-studio__missed" role="group">
      <h4>
        {say('studio.missed')} <kbd>{keys.missed.toUpperCase()}</kbd>
      </h4>
      <p className="elchi-studio__quiet" id="elchi-studio-missed-hint">
        {say('studio.missedHint')}
      </p>
      <div className="elchi-studio__row">
        <label className="elchi-studio__field">
          {say('studio.missedWords')}
          <input
            aria-describedby="elchi-studio-missed-hint"
            onChange={({ target }) => onWords(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                event.preventDefault()
                submit()
              } else if (event.key === 'Escape') {
                onLeave()
              }
            }}
            ref={field}
            type="text"
            value={words}
          />
        </label>
        <label>
          {say('studio.missedType')}{' '}
          <select onChange={({ target }) => setType(target.value as FindingType)} value={type}>
            {types.map((each) => (
              <option key={each} value={each}>
                {read(typeTerms[each])}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            checked={allForms}
            onChange={({ target }) => setAllForms(target.checked)}
            type="checkbox"
          />{' '}
          {say('studio.allForms')}
        </label>
        <label>
          <input
            checked={remember}
            onChange={({ target }) => setRemember(target.checked)}
            type="checkbox"
          />{' '}
          {say('studio.rememberMissed')}
        </label>
        <Button
          buttonStyle="secondary"
          disabled={busy}
          extraButtonProps={{ 'data-action': 'add' }}
          margin={false}
          onClick={submit}
          size="small"
        >
          {say('studio.add')}
        </Button>
      </div>
      <p className="elchi-studio__problem" role="alert">
        {isMissing && say('studio.notThere')}
      </p>
    </div>
  )
}
