'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { Colleague } from './types.js'

import { useWords } from '../shared/useWords.js'

type Props = {
  busy: boolean
  colleagues: Colleague[] | null
  holder: null | string
  onCancel: () => void
  onChoose: (id: string) => void
}

/** Chooses a colleague to whom the next step is open. */
export const HandOver = ({ busy, colleagues, holder, onCancel, onChoose }: Props) => {
  const { role, say } = useWords()
  const [chosen, setChosen] = useState('')
  const id = useId()
  const fit = (colleagues ?? []).filter((each) => each.fit && each.id !== holder)
  if (!colleagues) {
    return <p className="elchi-panel__quiet">{say('people.looking')}</p>
  }
  return (
    <div className="elchi-hand__over">
      {fit.length === 0 ? (
        <p className="elchi-panel__quiet">{say('people.noneFit')}</p>
      ) : (
        <>
          <label htmlFor={id}>{say('people.to')}</label>
          <select id={id} onChange={({ target }) => setChosen(target.value)} value={chosen}>
            <option value="">{say('people.choose')}</option>
            {fit.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name ?? say('history.person', { id: each.id })} (
                {each.roles.map(role).join(', ')})
              </option>
            ))}
          </select>
        </>
      )}
      <div className="elchi-hand__buttons">
        {fit.length > 0 && (
          <Button
            disabled={busy || !chosen}
            extraButtonProps={{ 'data-hand': 'given' }}
            margin={false}
            onClick={() => onChoose(chosen)}
            size="small"
          >
            {say('people.give')}
          </Button>
        )}
        <Button buttonStyle="secondary" margin={false} onClick={onCancel} size="small">
          {say('dialog.cancel')}
        </Button>
      </div>
    </div>
  )
}
