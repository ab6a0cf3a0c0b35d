'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { ShownWorkflow } from '../shared/types.js'

import { useWords } from '../shared/useWords.js'

type Props = {
  busy: boolean
  /** Steps that are open now: a plan can only be made of these. */
  names: string[]
  onSet: (wish: { at: string; comment: string; transition: string }) => Promise<boolean>
  workflow: ShownWorkflow
}

/** Chooses a step that is open now and the moment to take it. */
export const SetForLater = ({ busy, names, onSet, workflow }: Props) => {
  const { read, say } = useWords()
  const id = useId()
  const [chosen, setChosen] = useState('')
  const [moment, setMoment] = useState('')
  const [comment, setComment] = useState('')
  const transition = chosen && names.includes(chosen) ? workflow.transitions[chosen] : undefined
  const isReady =
    Boolean(transition && moment) && (transition?.comment !== 'required' || Boolean(comment.trim()))
  const submit = async () => {
    // The field gives the moment in the reader's own time zone, without naming it.
    const isSet = await onSet({ at: new Date(moment).toISOString(), comment, transition: chosen })
    if (isSet) {
      setChosen('')
      setMoment('')
      setComment('')
    }
  }
  return (
    <details className="elchi-panel__details elchi-later">
      <summary>{say('later.open')}</summary>
      <p className="elchi-panel__small">{say('later.about')}</p>
      <label htmlFor={`${id}-step`}>{say('later.step')}</label>
      <select
        data-later="step"
        id={`${id}-step`}
        onChange={({ target }) => setChosen(target.value)}
        value={transition ? chosen : ''}
      >
        <option value="">{say('bulk.none')}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {read(workflow.transitions[name]?.label ?? { en: name, ru: name })}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-at`}>{say('later.at')}</label>
      <input
        data-later="at"
        id={`${id}-at`}
        onChange={({ target }) => setMoment(target.value)}
        type="datetime-local"
        value={moment}
      />
      {transition && transition.comment !== 'none' && (
        <>
          <label htmlFor={`${id}-comment`}>
            {say(transition.comment === 'required' ? 'dialog.reason' : 'dialog.comment')}
          </label>
          <textarea
            id={`${id}-comment`}
            onChange={({ target }) => setComment(target.value)}
            rows={3}
            value={comment}
          />
          <p className="elchi-panel__small">{say('dialog.hint')}</p>
        </>
      )}
      <Button
        buttonStyle="secondary"
        disabled={busy || !isReady}
        extraButtonProps={{ 'data-later': 'set' }}
        margin={false}
        onClick={() => void submit()}
        size="small"
      >
        {say('later.set')}
      </Button>
    </details>
  )
}
