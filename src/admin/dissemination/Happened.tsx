'use client'

import { Button, useAuth } from '@payloadcms/ui'

import type { ShownEvent } from '../shared/types.js'

import { exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'

type Props = {
  history: ShownEvent[]
  loadOlder: () => Promise<void>
  mayHaveOlder: boolean
}

/** What happened to a sending, the latest first: planned, started, paused by whom and why, done. */
export const Happened = ({ history, loadOlder, mayHaveOlder }: Props) => {
  const { find, language, say } = useWords()
  const { user } = useAuth()
  const who = ({ actor }: ShownEvent): string =>
    actor.kind === 'system'
      ? say('history.system', { name: find('roles', actor.id) ?? actor.id })
      : actor.id === String(user?.id)
        ? say('history.you')
        : (actor.name ?? say('history.person', { id: actor.id }))
  const rows = history.flatMap((event) => {
    const what = find('happened', event.transition ?? event.kind)
    return what ? [{ event, what }] : []
  })
  return (
    <section aria-label={say('sending.happened')} className="elchi-sending__happened">
      <h4>{say('sending.happened')}</h4>
      <ol>
        {rows.map(({ event, what }) => (
          <li data-happened={event.transition ?? event.kind} key={event.sequence}>
            <time dateTime={event.at}>{exactly(event.at, language)}</time>
            <span>
              <strong>{what}</strong>, {who(event)}
              {event.comment && <q>{event.comment}</q>}
            </span>
          </li>
        ))}
      </ol>
      {mayHaveOlder && (
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => void loadOlder()}
          size="small"
        >
          {say('history.older')}
        </Button>
      )}
    </section>
  )
}
