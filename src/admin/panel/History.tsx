'use client'

import { Button, useAuth } from '@payloadcms/ui'
import { useState } from 'react'

import type { ShownEvent, ShownWorkflow } from '../shared/types.js'

import { ago, exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'

type Props = {
  history: ShownEvent[]
  loadOlder: () => Promise<void>
  mayHaveOlder: boolean
  workflow: ShownWorkflow
}

const shownAtFirst = 3

/** Whether a later event knows of other content than the one this event covers. */
const isOutdated = (event: ShownEvent, history: ShownEvent[]): boolean =>
  history.some(
    ({ hash, sequence }) => sequence > event.sequence && hash !== null && hash !== event.hash,
  )

/** What happened, the latest first: who, when, why, and what an approval covers. */
export const History = ({ history, loadOlder, mayHaveOlder, workflow }: Props) => {
  const { find, language, read, role, say } = useWords()
  const { user } = useAuth()
  const [all, setAll] = useState(false)

  const what = (event: ShownEvent): string => {
    const step = event.transition ? workflow.transitions[event.transition] : undefined
    const transition = step ? read(step.label) : (event.transition ?? '')
    if (event.kind === 'due') {
      return event.dueAt
        ? say('history.dueMoved', { when: exactly(event.dueAt, language) })
        : say('history.dueGone')
    }
    return event.kind === 'transition' ? transition : say(`history.${event.kind}`, { transition })
  }
  const who = ({ actor }: ShownEvent): string => {
    if (actor.kind === 'system') {
      return say('history.system', { name: find('roles', actor.id) ?? actor.id })
    }
    const name =
      actor.id === String(user?.id)
        ? say('history.you')
        : (actor.name ?? say('history.person', { id: actor.id }))
    return actor.roles.length > 0 ? `${name} (${actor.roles.map(role).join(', ')})` : name
  }

  const shown = all ? history : history.slice(0, shownAtFirst)
  return (
    <>
      <h4 className="elchi-panel__heading">{say('history.title')}</h4>
      {history.length === 0 && <p className="elchi-panel__quiet">{say('history.empty')}</p>}
      <ol className="elchi-panel__list elchi-history" reversed start={history[0]?.sequence}>
        {shown.map((event) => (
          <li data-sequence={event.sequence} key={event.sequence}>
            <strong>{what(event)}</strong>
            <p className="elchi-panel__small">
              {who(event)},{' '}
              <time dateTime={event.at} title={exactly(event.at, language)}>
                {ago(event.at, language)}
              </time>
            </p>
            {event.comment && <blockquote>{event.comment}</blockquote>}
            {event.hash && event.transition && workflow.transitions[event.transition]?.binds && (
              <p className="elchi-panel__small">
                {say('history.covers', { hash: event.hash.slice(0, 8) })}
                {isOutdated(event, history) && ` ${say('history.coversNoMore')}`}
              </p>
            )}
          </li>
        ))}
      </ol>
      {(mayHaveOlder || shown.length < history.length) && (
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => {
            if (shown.length === history.length) {
              void loadOlder()
            }
            setAll(true)
          }}
          size="small"
        >
          {say('history.older')}
        </Button>
      )}
    </>
  )
}
