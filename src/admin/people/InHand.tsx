'use client'

import { Button, useAuth } from '@payloadcms/ui'
import { useState } from 'react'

import type { Person } from './types.js'
import type { People } from './usePeople.js'

import { ago, exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'
import { DueDate } from './DueDate.js'
import { HandOver } from './HandOver.js'
import { Problem } from './Problem.js'

/** Who has the document in hand and until when, with claiming, putting back and handing over. */
export const InHand = ({ people }: { people: People }) => {
  const { language, say } = useWords()
  const { user } = useAuth()
  const [handing, setHanding] = useState(false)
  const { act, around, busy, trouble } = people
  if (!around) {
    return null
  }
  const { assignedAt, assignee, may } = around
  const me = String(user?.id)
  const isMine = assignee?.id === me
  const give = async (to: null | string) => {
    await act('/assign', { assignee: to, expected: assignee?.id ?? null })
    setHanding(false)
  }
  const named = ({ id, name }: Person) => name ?? say('history.person', { id })
  return (
    <div className="elchi-hand">
      <DueDate people={people} />
      <p className="elchi-hand__who">
        {assignee
          ? say(isMine ? 'people.mine' : 'people.theirs', { name: named(assignee) })
          : may.claim || may.assign
            ? say('people.nobody')
            : null}
        {assignee && assignedAt && (
          <time
            className="elchi-panel__small"
            dateTime={assignedAt}
            title={exactly(assignedAt, language)}
          >
            {' '}
            {ago(assignedAt, language)}
          </time>
        )}
      </p>
      <div className="elchi-hand__buttons">
        {may.claim && !isMine && (
          <Button
            buttonStyle="secondary"
            disabled={busy}
            extraButtonProps={{ 'data-hand': 'claim' }}
            margin={false}
            onClick={() => void give(me)}
            size="small"
          >
            {say(assignee ? 'people.takeOver' : 'people.claim')}
          </Button>
        )}
        {assignee && (isMine || may.assign) && (
          <Button
            buttonStyle="secondary"
            disabled={busy}
            extraButtonProps={{ 'data-hand': 'release' }}
            margin={false}
            onClick={() => void give(null)}
            size="small"
          >
            {say('people.putBack')}
          </Button>
        )}
        {may.assign && !handing && (
          <Button
            buttonStyle="secondary"
            disabled={busy}
            extraButtonProps={{ 'data-hand': 'give' }}
            margin={false}
            onClick={() => {
              setHanding(true)
              void people.loadColleagues()
            }}
            size="small"
          >
            {say('people.handOver')}
          </Button>
        )}
      </div>
      {handing && (
        <HandOver
          busy={busy}
          colleagues={people.colleagues}
          holder={assignee?.id ?? null}
          onCancel={() => setHanding(false)}
          onChoose={(id) => void give(id)}
        />
      )}
      <Problem about="hand" trouble={trouble} />
    </div>
  )
}
