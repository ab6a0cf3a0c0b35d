'use client'

import { Button } from '@payloadcms/ui'
import { useCallback, useState } from 'react'

import type { Fired } from '../panel/useFire.js'
import type { Blocker, ShownTransition } from '../shared/types.js'

import { TransitionDialog } from '../panel/TransitionDialog.js'
import { useFire } from '../panel/useFire.js'
import { announceMove } from '../shared/moves.js'
import { useWords } from '../shared/useWords.js'

const names = ['pause', 'resume', 'cancel'] as const

type Name = (typeof names)[number]

type Props = {
  /** Steps that are open to the reader now. */
  allowed: string[]
  language: string
  sequence: number
  url: string
}

/** Stops, goes on with and ends a sending from where its progress is seen, each with a reason. */
export const Controls = ({ allowed, language, sequence, url }: Props) => {
  const { read, say } = useWords()
  const [asked, setAsked] = useState<Name | null>(null)
  const [comment, setComment] = useState('')
  const onFired = useCallback(({ outcome }: Fired) => {
    if (outcome.kind === 'done') {
      setAsked(null)
      setComment('')
    }
    if (outcome.kind !== 'unknown' && outcome.kind !== 'signedOut') {
      announceMove()
    }
  }, [])
  const { dismiss, fired, pending, send } = useFire(url, language, onFired)
  const open = names.filter((name) => allowed.includes(name))
  const text = (name: Name): ShownTransition['label'] => {
    const label = say(`sending.${name}`)
    return { en: label, ru: label }
  }
  const transition = (name: Name): ShownTransition => {
    const confirm = say(`sending.${name}Confirm`)
    return {
      approvals: 1,
      binds: false,
      comment: 'required',
      confirm: { en: confirm, ru: confirm },
      description: null,
      from: [],
      informs: null,
      label: text(name),
      roles: [],
      to: '',
    }
  }
  const outcome = fired?.outcome
  const reasons = (blockers: Blocker[]): string =>
    blockers.map(({ message }) => read(message)).join(' ')
  const problem = outcome && outcome.kind !== 'done' && (
    <div role="alert">
      <p className="elchi-notice elchi-notice--failed">
        {say(`outcome.${outcome.kind}`)}
        {outcome.kind === 'refused' && ` ${reasons(outcome.blockers)}`}
      </p>
    </div>
  )
  if (open.length === 0 && !asked) {
    return problem
  }
  return (
    <>
      <div className="elchi-sending__buttons">
        {open.map((name) => (
          <Button
            buttonStyle={name === 'resume' ? 'primary' : 'secondary'}
            disabled={pending}
            extraButtonProps={{ 'data-sending': name }}
            key={name}
            margin={false}
            onClick={() => {
              dismiss()
              setAsked(name)
            }}
            size="small"
          >
            {say(`sending.${name}`)}
          </Button>
        ))}
      </div>
      {!asked && problem}
      {asked && (
        <TransitionDialog
          comment={comment}
          onCancel={() => {
            dismiss()
            setAsked(null)
          }}
          onComment={setComment}
          onSubmit={() => void send({ comment, expectedSequence: sequence, transition: asked })}
          pending={pending}
          transition={transition(asked)}
        >
          {problem}
        </TransitionDialog>
      )}
    </>
  )
}
