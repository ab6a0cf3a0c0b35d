'use client'

import { Button } from '@payloadcms/ui'

import type { BothSides } from './types.js'

import { useWords } from '../shared/useWords.js'

type Props = {
  busy: boolean
  onConfirm: () => void
  onRescan: () => void
  sides: BothSides
}

/** How much is decided, what that means for the clean text, and what can be done about it. */
export const Progress = ({ busy, onConfirm, onRescan, sides }: Props) => {
  const { findings, status } = sides
  const { say } = useWords()
  const done = findings.filter(({ decision }) => decision !== 'pending').length
  const all = findings.length
  return (
    <div className="elchi-studio__row">
      {all > 0 && (
        <>
          <progress aria-hidden max={all} value={done} />
          <span data-progress={`${done}/${all}`}>
            {say('studio.progress', { all, done, left: all - done })}
          </span>
        </>
      )}
      <strong data-status={status} role="status">
        {say(`studio.${status}`)}
      </strong>
      {status === 'unconfirmed' && (
        <Button
          disabled={busy}
          extraButtonProps={{ 'data-action': 'confirm' }}
          margin={false}
          onClick={onConfirm}
          size="small"
        >
          {say('studio.confirm')}
        </Button>
      )}
      <Button
        buttonStyle="secondary"
        extraButtonProps={{ 'aria-disabled': busy, 'data-action': 'rescan' }}
        margin={false}
        onClick={() => busy || onRescan()}
        size="small"
      >
        {say('studio.rescan')}
      </Button>
    </div>
  )
}
