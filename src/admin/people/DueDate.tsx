'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { People } from './usePeople.js'

import { ago, exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'
import { Problem } from './Problem.js'

/** The last minute of a day, in the reader's own time zone. */
const endOf = (day: string): string => new Date(`${day}T23:59:00`).toISOString()

/** The day of a moment as a date field writes it, in the reader's own time zone. */
const dayOf = (moment: Date): string =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

/** Until when the document is due; setting, moving and taking away that day. */
export const DueDate = ({ people }: { people: People }) => {
  const { language, say } = useWords()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState('')
  const [why, setWhy] = useState('')
  const { act, around, busy, trouble } = people
  if (!around) {
    return null
  }
  const { dueAt, may, overdue } = around
  const send = async (next: null | string) => {
    const isSet = await act('/due', {
      comment: why.trim() || undefined,
      dueAt: next,
      expected: dueAt,
    })
    if (isSet) {
      setOpen(false)
      setDay('')
      setWhy('')
    }
  }
  const start = () => {
    setDay(dueAt ? dayOf(new Date(dueAt)) : '')
    setOpen(true)
  }
  return (
    <div className="elchi-due">
      {dueAt ? (
        <p className={overdue ? 'elchi-hand__late' : 'elchi-panel__small'}>
          <time dateTime={dueAt} title={exactly(dueAt, language)}>
            {say(overdue ? 'people.overdue' : 'people.due', { when: ago(dueAt, language) })}
          </time>
        </p>
      ) : (
        may.due && <p className="elchi-panel__small">{say('people.notDue')}</p>
      )}
      {may.due && !open && (
        <Button
          buttonStyle="none"
          className="elchi-link"
          extraButtonProps={{ 'data-due': 'open' }}
          margin={false}
          onClick={start}
          size="small"
        >
          {say(dueAt ? 'people.moveDue' : 'people.setDue')}
        </Button>
      )}
      {may.due && open && (
        <div className="elchi-hand__over">
          <label htmlFor={`${id}-day`}>{say('people.dueOn')}</label>
          <input
            data-due="day"
            id={`${id}-day`}
            min={dayOf(new Date())}
            onChange={({ target }) => setDay(target.value)}
            type="date"
            value={day}
          />
          <label htmlFor={`${id}-why`}>{say('people.dueWhy')}</label>
          <input
            data-due="why"
            id={`${id}-why`}
            onChange={({ target }) => setWhy(target.value)}
            type="text"
            value={why}
          />
          <p className="elchi-panel__small">{say('dialog.hint')}</p>
          <div className="elchi-hand__buttons">
            <Button
              disabled={busy || !day}
              extraButtonProps={{ 'data-due': 'set' }}
              margin={false}
              onClick={() => void send(endOf(day))}
              size="small"
            >
              {say('people.dueSet')}
            </Button>
            {dueAt && (
              <Button
                buttonStyle="secondary"
                disabled={busy}
                extraButtonProps={{ 'data-due': 'clear' }}
                margin={false}
                onClick={() => void send(null)}
                size="small"
              >
                {say('people.dueClear')}
              </Button>
            )}
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => setOpen(false)}
              size="small"
            >
              {say('dialog.cancel')}
            </Button>
          </div>
        </div>
      )}
      <Problem about="due" trouble={trouble} />
    </div>
  )
}
