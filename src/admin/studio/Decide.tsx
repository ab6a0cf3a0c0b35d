'use client'

import type { RefObject } from 'react'

import { Button } from '@payloadcms/ui'

import type { Action } from './keys.js'
import type { ShownFinding } from './types.js'

import { useWords } from '../shared/useWords.js'
import { keys } from './keys.js'
import { decisionTerms, sourceTerms, typeTerms } from './terms.js'

type Props = {
  busy: boolean
  canUndo: boolean
  finding: ShownFinding | undefined
  onAct: (action: Action) => void
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
  const { busy, canUndo, finding, onAct, reason, replacement } = props
  const { read, say } = useWords()
  const isOff = (action: Action): boolean => {
    if (action === 'undo') {
      return !canUndo
    }
    return !finding && action !== 'next' && action !== 'previous'
  }
  return (
    <div className="elchi-studio__decide">
      {finding && (
        <p className="elchi-studio__about">
          <strong>{read(typeTerms[finding.type])}</strong>, {read(decisionTerms[finding.decision])}
          {' · '}
          {read(sourceTerms[finding.source])} <code>{finding.rule}</code>
          {' · '}
          {say('studio.certainty', { percent: Math.round(finding.score * 100) })}
        </p>
      )}
      <div className="elchi-studio__row">
        <label className="elchi-studio__field">
          {say('studio.replacement')}
          <input
            disabled={!finding}
            onChange={({ target }) => props.onReplacement(target.value)}
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
            ref={props.reasonField}
            type="text"
            value={reason}
          />
        </label>
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
      <div className="elchi-studio__row" role="group">
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
    </div>
  )
}
