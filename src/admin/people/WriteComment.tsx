'use client'

import { Button } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'

import type { People } from './usePeople.js'

import { longestComment } from '../../workflow/engine/blockers.js'
import { newKey } from '../panel/requests.js'
import { useWords } from '../shared/useWords.js'

/** Writes a comment and calls colleagues to it. The same text sent again counts once. */
export const WriteComment = ({ people }: { people: People }) => {
  const { say } = useWords()
  const [text, setText] = useState('')
  const [mentions, setMentions] = useState<string[]>([])
  const key = useRef(newKey())
  const id = useId()
  const { act, busy, colleagues } = people
  const tooLong = text.length > longestComment

  const send = async () => {
    const isDone = await act('/comments', { idempotencyKey: key.current, mentions, text })
    if (isDone) {
      key.current = newKey()
      setText('')
      setMentions([])
    }
  }
  const change = (next: string) => {
    // Another text under the key of one that may have arrived would be refused.
    key.current = newKey()
    setText(next)
  }
  const toggle = (person: string) =>
    setMentions((present) =>
      present.includes(person) ? present.filter((each) => each !== person) : [...present, person],
    )
  return (
    <div className="elchi-write">
      <label className="elchi-hidden" htmlFor={id}>
        {say('people.write')}
      </label>
      <textarea
        aria-describedby={`${id}-hint`}
        aria-invalid={tooLong}
        id={id}
        onChange={({ target }) => change(target.value)}
        onFocus={() => {
          if (!colleagues) {
            void people.loadColleagues()
          }
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim()) {
            event.preventDefault()
            void send()
          }
        }}
        placeholder={say('people.write')}
        rows={text ? 3 : 1}
        value={text}
      />
      {text && (
        <>
          {colleagues && colleagues.length > 0 && (
            <details className="elchi-panel__details">
              <summary>{say('people.mention', { count: mentions.length })}</summary>
              <ul className="elchi-panel__list elchi-write__people">
                {colleagues.map((each) => (
                  <li key={each.id}>
                    <label>
                      <input
                        checked={mentions.includes(each.id)}
                        onChange={() => toggle(each.id)}
                        type="checkbox"
                      />{' '}
                      {each.name ?? say('history.person', { id: each.id })}
                    </label>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <p className="elchi-panel__small" id={`${id}-hint`}>
            {tooLong
              ? say('dialog.left', { count: text.length, longest: longestComment })
              : say('people.hint')}
          </p>
          <Button
            disabled={busy || tooLong || !text.trim()}
            extraButtonProps={{ 'data-hand': 'comment' }}
            margin={false}
            onClick={() => void send()}
            size="small"
          >
            {say('people.send')}
          </Button>
        </>
      )}
    </div>
  )
}
