'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'

import type { Standing } from './types.js'
import type { Import } from './useImport.js'

import { useWords } from '../shared/useWords.js'
import { outcomes } from './types.js'

/** The last step: how far the import is, and what became of its lines. */
export const Running = ({ standing, steps }: { standing: Standing; steps: Import }) => {
  const { id, counts, done, faults, state, total } = standing
  const { find, language, say } = useWords()
  const router = useRouter()
  const number = (value: number): string => value.toLocaleString(language)
  return (
    <>
      <progress aria-label={say('contacts.progress')} max={total} value={done} />
      <p aria-live="polite" data-state={state}>
        {say(state === 'done' ? 'contacts.done' : 'contacts.of', {
          done: number(done),
          total: number(total),
        })}
      </p>
      <dl className="elchi-record__said">
        {outcomes.map((outcome) => (
          <div key={outcome}>
            <dt>{say(`contacts.${outcome}`)}</dt>
            <dd>{number(counts[outcome] ?? 0)}</dd>
          </div>
        ))}
      </dl>
      {faults.length > 0 && (
        <details>
          <summary>{say('contacts.faults', { count: faults.length })}</summary>
          <ul>
            {faults.map(({ code, line }) => (
              <li key={line}>
                {say('contacts.faultAt', { line, why: find('contactFaults', code) ?? code })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="elchi-record__row">
        {state === 'running' && (
          <>
            <Button
              disabled={steps.isBusy}
              margin={false}
              onClick={() => void steps.run(id)}
              size="small"
            >
              {say(steps.isBusy ? 'dialog.pending' : 'contacts.goOn')}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={steps.halt} size="small">
              {say('contacts.halt')}
            </Button>
          </>
        )}
        {state === 'done' && (
          <Button
            margin={false}
            onClick={() => {
              steps.restart()
              router.refresh()
            }}
            size="small"
          >
            {say('contacts.show')}
          </Button>
        )}
      </div>
    </>
  )
}
