'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'
import { useId, useLayoutEffect, useRef, useState } from 'react'

import type { ShownTransition } from '../shared/types.js'

import { longestComment } from '../../workflow/engine/blockers.js'
import { useWords } from '../shared/useWords.js'

type Props = {
  children: ReactNode
  comment: string
  onCancel: () => void
  onComment: (comment: string) => void
  onSubmit: () => void
  pending: boolean
  transition: ShownTransition
}

/** Asks for the confirmation and the comment of one step. It stays open until the step is decided. */
export const TransitionDialog = (props: Props) => {
  const { children, comment, onCancel, onComment, onSubmit, pending, transition } = props
  const { read, say } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [missing, setMissing] = useState(false)
  const id = useId()
  const required = transition.comment === 'required'
  const tooLong = comment.length > longestComment

  // A layout effect closes it while it is still in the page, which gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])

  const submit = () => {
    if (required && !comment.trim()) {
      setMissing(true)
      field.current?.focus()
      return
    }
    onSubmit()
  }

  return (
    <dialog
      aria-describedby={transition.confirm ? `${id}-confirm` : undefined}
      aria-labelledby={`${id}-title`}
      className="elchi-dialog"
      onCancel={(event) => {
        event.preventDefault()
        if (!pending) {
          onCancel()
        }
      }}
      ref={dialog}
    >
      <h3 id={`${id}-title`}>{read(transition.label)}</h3>
      {transition.confirm && <p id={`${id}-confirm`}>{read(transition.confirm)}</p>}
      {transition.comment !== 'none' && (
        <div className="elchi-dialog__field">
          <label htmlFor={`${id}-comment`} id={`${id}-label`}>
            {say(required ? 'dialog.reason' : 'dialog.comment')}
          </label>
          <textarea
            aria-describedby={`${id}-hint ${id}-missing`}
            aria-invalid={missing || tooLong}
            aria-labelledby={`${id}-label`}
            aria-required={required}
            id={`${id}-comment`}
            onChange={({ target }) => {
              setMissing(false)
              onComment(target.value)
            }}
            readOnly={pending}
            ref={field}
            rows={4}
            value={comment}
          />
          <p className="elchi-dialog__missing" id={`${id}-missing`} role="alert">
            {missing && say('dialog.required')}
            {tooLong && say('dialog.left', { count: comment.length, longest: longestComment })}
          </p>
          <p className="elchi-panel__small" id={`${id}-hint`}>
            {say('dialog.hint')}
          </p>
        </div>
      )}
      {children}
      <div className="elchi-dialog__buttons">
        <Button buttonStyle="secondary" disabled={pending} margin={false} onClick={onCancel}>
          {say('dialog.cancel')}
        </Button>
        <Button disabled={pending || tooLong} margin={false} onClick={submit}>
          {pending ? say('dialog.pending') : read(transition.label)}
        </Button>
      </div>
    </dialog>
  )
}
