'use client'

import { Button } from '@payloadcms/ui'
import { useId, useLayoutEffect, useRef, useState } from 'react'

import type { ShownTransition, ShownWorkflow } from '../shared/types.js'
import type { Item, Stage } from './useBulk.js'

import { Reasons } from '../panel/Reasons.js'
import { useWords } from '../shared/useWords.js'

type Props = {
  count: number
  docs: Record<string, unknown>[]
  onClose: () => void
  onFire: (items: Item[], comment: string) => void
  stage: Stage
  step: string
  titleField: string
  transition: ShownTransition
  workflow: ShownWorkflow
}

/** What a step would do to each of the chosen documents, and afterwards what it did. */
export const BulkDialog = (props: Props) => {
  const { count, docs, onClose, onFire, stage, step, titleField, transition, workflow } = props
  const { read, say } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [comment, setComment] = useState('')
  const id = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  const isBusy = stage.kind === 'checking' || stage.kind === 'firing'
  const items = 'items' in stage ? stage.items : []
  const refused = items.filter(({ outcome }) => outcome === 'refused')
  const others = items.filter(({ outcome }) => outcome !== 'refused')
  const isChecked = stage.kind === 'checked'
  const isMissing = transition.comment === 'required' && !comment.trim()
  const titleOf = (item: Item): string => {
    const title = docs.find((doc) => doc.id === item.id)?.[titleField]
    return typeof title === 'string' && title ? title : String(item.id)
  }
  return (
    <dialog
      aria-labelledby={`${id}-title`}
      className="elchi-dialog"
      onCancel={(event) => {
        event.preventDefault()
        if (!isBusy) {
          onClose()
        }
      }}
      ref={dialog}
    >
      <h3 id={`${id}-title`}>{say('bulk.title', { count, step: read(transition.label) })}</h3>
      <div aria-live="polite" className="elchi-bulk__report">
        {stage.kind === 'checking' && <p>{say('bulk.checking', { count })}</p>}
        {stage.kind === 'firing' && <p>{say('bulk.firing')}</p>}
        {stage.kind === 'unknown' && <p>{say('bulk.unknown')}</p>}
        {isChecked && <p>{say('bulk.possible', { count: others.length })}</p>}
        {stage.kind === 'done' && (
          <p className="elchi-notice elchi-notice--done">
            {say('bulk.done', { count: others.length })}
          </p>
        )}
        {refused.length > 0 && stage.kind !== 'firing' && (
          <>
            <p>{say(isChecked ? 'bulk.refused' : 'bulk.failed', { count: refused.length })}</p>
            <ul className="elchi-panel__list elchi-refused">
              {refused.map((item) => (
                <li key={item.id}>
                  <strong>{titleOf(item)}</strong>
                  <Reasons blockers={item.blockers ?? []} refused={step} workflow={workflow} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {isChecked && others.length > 0 && transition.comment !== 'none' && (
        <div className="elchi-dialog__field">
          <label htmlFor={`${id}-comment`}>
            {say(transition.comment === 'required' ? 'dialog.reason' : 'dialog.comment')}
          </label>
          <textarea
            aria-describedby={`${id}-hint`}
            aria-required={transition.comment === 'required'}
            id={`${id}-comment`}
            onChange={({ target }) => setComment(target.value)}
            rows={3}
            value={comment}
          />
          <p className="elchi-panel__small" id={`${id}-hint`}>
            {say('dialog.hint')}
          </p>
        </div>
      )}
      {isChecked && others.length > 0 && transition.confirm && <p>{read(transition.confirm)}</p>}
      <div className="elchi-dialog__buttons">
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={onClose}>
          {say(isChecked ? 'dialog.cancel' : 'bulk.close')}
        </Button>
        {((isChecked && others.length > 0) || (stage.kind === 'unknown' && items.length > 0)) && (
          <Button
            disabled={isMissing}
            extraButtonProps={{ 'data-bulk': 'fire' }}
            margin={false}
            onClick={() => onFire(others, comment)}
          >
            {stage.kind === 'unknown'
              ? say('panel.retry')
              : say('bulk.fire', { count: others.length })}
          </Button>
        )}
      </div>
    </dialog>
  )
}
