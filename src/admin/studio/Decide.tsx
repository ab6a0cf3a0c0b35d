'use client'

import type { KeyboardEvent, RefObject } from 'react'

import { Button } from '@payloadcms/ui'

import type { Action } from './keys.js'
import type { ShownFinding } from './types.js'

import { useWords } from '../shared/useWords.js'
import { keys } from './keys.js'

type Field = 'reason' | 'replacement'

type Props = {
  alike: { count: number; on: boolean; set: (on: boolean) => void }
  busy: boolean
  canUndo: boolean
  finding: ShownFinding | undefined
  onAct: (action: Action) => void
  onEnter: (field: Field) => void
  onLeave: () => void
  onReason: (reason: string) => void
  onRemember: (remember: boolean) => void
  onReplacement: (replacement: string) => void
  reason: string
  reasonField: RefObject<HTMLInputElement | null>
  remember: boolean
  replacement: string
  replacementField: RefObject<HTMLInputElement | null>
}

const actions: Exclude<Action, 'missed'>[] = [
  'previous',
  'next',
  'accept',
  'replace',
  'generalise',
  'redact',
  'keep',
  'undo',
]

/**
 * The finding at hand, and what can be decided on it. Every button names its key, and none is
 * switched off for good: a button that is switched off drops the focus, and the keys with it.
 */
export const Decide = (props: Props) => {
  const { alike, busy, canUndo, finding, onAct, reason, replacement } = props
  const { say } = useWords()
  const withKeys = (field: Field) => (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === 'Escape') {
      // Enter would save the whole document, and not what is being decided.
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Enter') {
        props.onEnter(field)
      } else {
        props.onLeave()
      }
    }
  }
  const isOff = (action: Action): boolean => {
    if (action === 'undo') {
      return !canUndo
    }
    return !finding && action !== 'next' && action !== 'previous'
  }
  return (
    <>
      <div className="elchi-studio__row">
        <label className="elchi-studio__field">
          {say('studio.replacement')}
          <input
            disabled={!finding}
            onChange={({ target }) => props.onReplacement(target.value)}
            onKeyDown={withKeys('replacement')}
            ref={props.replacementField}
            type="text"
            value={replacement}
          />
        </label>
        <label className="elchi-studio__field">
          {say('studio.reason')}
          <input
            disabled={!finding}
            onChange={({ target }) => props.onReason(target.value)}
            onKeyDown={withKeys('reason')}
            ref={props.reasonField}
            type="text"
            value={reason}
          />
        </label>
      </div>
      <div className="elchi-studio__row">
        {alike.count > 1 && (
          <label>
            <input
              checked={alike.on}
              onChange={({ target }) => alike.set(target.checked)}
              type="checkbox"
            />{' '}
            {say('studio.alike', { count: alike.count })} <kbd>⇧</kbd>
          </label>
        )}
        {finding && finding.source !== 'known' && (
          <label>
            <input
              checked={props.remember}
              onChange={({ target }) => props.onRemember(target.checked)}
              type="checkbox"
            />{' '}
            {say('studio.rememberKept')}
          </label>
        )}
      </div>
      <div aria-label={say('studio.decisions')} className="elchi-studio__row" role="group">
        {actions.map((action) => (
          <Button
            buttonStyle={action === 'accept' ? 'primary' : 'secondary'}
            extraButtonProps={{
              'aria-disabled': busy || isOff(action),
              'aria-keyshortcuts': keys[action],
              'data-action': action,
            }}
            key={action}
            margin={false}
            onClick={() => onAct(action)}
            size="small"
          >
            {say(`studio.${action}`)} <kbd>{keys[action].toUpperCase()}</kbd>
          </Button>
        ))}
      </div>
    </>
  )
}
