'use client'

import { Button, useConfig } from '@payloadcms/ui'

import type { ShownWorkflow } from '../shared/types.js'
import type { Fired } from './useFire.js'

import { useWords } from '../shared/useWords.js'
import { Reasons } from './Reasons.js'

type Props = {
  fired: Fired | null
  onRetry: () => void
  pending: boolean
  unsaved: boolean
  workflow: ShownWorkflow
}

/** Says what became of a step, politely when it was taken and at once when it was not. */
export const Notice = ({ fired, onRetry, pending, unsaved, workflow }: Props) => {
  const { read, say } = useWords()
  const { config } = useConfig()
  const outcome = fired?.outcome
  const done = () => {
    if (outcome?.kind !== 'done' || !fired) {
      return null
    }
    const state = read(
      workflow.states[outcome.state]?.label ?? { en: outcome.state, ru: outcome.state },
    )
    const transition = workflow.transitions[fired.transition]
    const counted = transition && transition.approvals > 1 && transition.to !== outcome.state
    return (
      <p className="elchi-notice elchi-notice--done">
        {say(counted ? 'outcome.counted' : outcome.replayed ? 'outcome.replayed' : 'outcome.done', {
          state,
        })}
      </p>
    )
  }
  const failed = outcome && outcome.kind !== 'done' && (
    <div className="elchi-notice elchi-notice--failed" data-outcome={outcome.kind}>
      <p>{say(`outcome.${outcome.kind}`)}</p>
      {outcome.kind === 'refused' && (
        <Reasons blockers={outcome.blockers} refused={fired.transition} workflow={workflow} />
      )}
      {outcome.kind === 'signedOut' && (
        <a
          href={`${config.routes.admin}${config.admin.routes.login}`}
          rel="noreferrer"
          target="_blank"
        >
          {say('panel.signIn')}
        </a>
      )}
      {(outcome.kind === 'unknown' || outcome.kind === 'signedOut') && (
        <Button
          buttonStyle="secondary"
          disabled={pending}
          margin={false}
          onClick={onRetry}
          size="small"
        >
          {say('panel.retry')}
        </Button>
      )}
    </div>
  )
  return (
    <>
      <div role="status">{done()}</div>
      <div role="alert">
        {failed}
        {unsaved && <p className="elchi-notice elchi-notice--failed">{say('panel.unsaved')}</p>}
      </div>
    </>
  )
}
