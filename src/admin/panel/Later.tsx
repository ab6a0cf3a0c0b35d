'use client'

import { Button } from '@payloadcms/ui'

import type { ShownSchedule, ShownWorkflow } from '../shared/types.js'
import type { useLater } from './useLater.js'

import { exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'
import { Reasons } from './Reasons.js'
import { SetForLater } from './SetForLater.js'

type Props = {
  later: ReturnType<typeof useLater>
  /** Steps that are open now. */
  names: string[]
  scheduled: ShownSchedule[]
  workflow: ShownWorkflow
}

/** Steps set for later, those that were refused when their time came, and a way to set one. */
export const Later = ({ later, names, scheduled, workflow }: Props) => {
  const { language, read, say } = useWords()
  const { busy, set, takeBack, trouble } = later
  const nameOf = (name: string) => read(workflow.transitions[name]?.label ?? { en: name, ru: name })
  return (
    <>
      {scheduled.length > 0 && (
        <>
          <h4 className="elchi-panel__heading">{say('later.title')}</h4>
          <ul className="elchi-panel__list elchi-history">
            {scheduled.map(({ id, at, blockers, status, transition }) => (
              <li data-scheduled={transition} data-status={status} key={id}>
                <strong>{nameOf(transition)}</strong>
                <p className="elchi-panel__small">
                  {say(status === 'waiting' ? 'later.waits' : 'later.refused', {
                    when: exactly(at, language),
                  })}
                </p>
                {blockers && (
                  <Reasons blockers={blockers} refused={transition} workflow={workflow} />
                )}
                <Button
                  buttonStyle="none"
                  className="elchi-link"
                  disabled={busy}
                  extraButtonProps={{ 'data-later': 'cancel' }}
                  margin={false}
                  onClick={() => void takeBack({ id, transition })}
                  size="small"
                >
                  {say(status === 'waiting' ? 'later.cancel' : 'later.clear')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div role="alert">
        {trouble && (
          <div className="elchi-notice elchi-notice--failed">
            {trouble.blockers.length > 0 ? (
              <Reasons
                blockers={trouble.blockers}
                refused={trouble.transition}
                workflow={workflow}
              />
            ) : (
              <p>{say('people.failed')}</p>
            )}
          </div>
        )}
      </div>
      {names.length > 0 && (
        <SetForLater busy={busy} names={names} onSet={set} workflow={workflow} />
      )}
    </>
  )
}
