'use client'

import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'

import { useWorkflow } from '../panel/useWorkflow.js'
import { exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'
import { Controls } from './Controls.js'
import { Domains } from './Domains.js'
import { Happened } from './Happened.js'
import './sending.css'
import { countNames } from './types.js'
import { Unknown } from './Unknown.js'
import { useProgress } from './useProgress.js'

const minutesOf = (seconds: number): number => Math.max(1, Math.round(seconds / 60))

/**
 * How a sending stands while it runs: states, rate, what is left, domains in trouble; what can be
 * done about it, and what happened so far.
 */
export const SendingView = () => {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  return id ? <Live base={`${config.routes.api}/disseminations/${String(id)}`} /> : null
}

const Live = ({ base }: { base: string }) => {
  const { user } = useAuth()
  const { find, language, say } = useWords()
  const { failed, progress, reload } = useProgress(`${base}/progress`)
  const { answer, history, loadOlder, mayHaveOlder } = useWorkflow(
    `${base}/workflow`,
    language,
    progress?.state,
  )
  if (!progress) {
    return <p aria-live="polite">{failed ? say('sending.failed') : say('sending.loading')}</p>
  }
  const { counts, domains, rate, secondsLeft, settledAt, startedAt, state, total, trouble } =
    progress
  const number = (value: number): string => value.toLocaleString(language)
  const roles = (user as { roles?: string[] } | null)?.roles ?? []
  const isCoordinator = roles.includes('coordinator')
  const shown = countNames.filter((name) => counts[name] > 0)
  return (
    <section aria-label={say('sending.title')} className="elchi-sending">
      <h3>{say('sending.title')}</h3>
      <div aria-hidden="true" className="elchi-sending__bar">
        {shown.map((name) => (
          <span
            className={`elchi-sending__part elchi-sending__part--${name}`}
            key={name}
            style={{ flexGrow: counts[name] }}
          />
        ))}
      </div>
      <dl className="elchi-sending__counts">
        {countNames.map((name) => (
          <div key={name}>
            <dt>
              <span
                aria-hidden="true"
                className={`elchi-sending__dot elchi-sending__part--${name}`}
              />
              {say(`sending.${name}`)}
            </dt>
            <dd>{number(counts[name])}</dd>
          </div>
        ))}
      </dl>
      <p aria-live="polite">
        {say('sending.of', {
          done: number(total - counts.queued - counts.deferred),
          total: number(total),
        })}
        {state === 'sending' && rate > 0 && ` ${say('sending.rate', { rate: number(rate) })}`}
        {secondsLeft !== null && ` ${say('sending.left', { minutes: minutesOf(secondsLeft) })}`}
        {state === 'paused' && ` ${say('sending.paused')}`}
        {state === 'sending' && rate === 0 && ` ${say('sending.still')}`}
      </p>
      {startedAt && (
        <p className="elchi-panel__small">
          {say('sending.started', { when: exactly(startedAt, language) })}
          {settledAt && ` ${say('sending.ended', { when: exactly(settledAt, language) })}`}
        </p>
      )}
      {failed && <p role="alert">{say('sending.stale')}</p>}
      {answer && (
        <Controls
          allowed={answer.allowed}
          language={language}
          sequence={answer.sequence}
          url={`${base}/workflow`}
        />
      )}
      {trouble && (
        <p className="elchi-sending__trouble" role="status">
          {find('troubles', trouble) ?? say('sending.trouble', { code: trouble })}
        </p>
      )}
      {domains.length > 0 && <Domains domains={domains} />}
      {counts.unknown > 0 && isCoordinator && (
        <Unknown count={counts.unknown} onDecided={reload} url={`${base}/unknown`} />
      )}
      <Happened history={history} loadOlder={loadOlder} mayHaveOlder={mayHaveOlder} />
      <p className="elchi-sending__links">
        <a href={`${base}/proof`}>{say('sending.proof')}</a>
        {isCoordinator && (
          <a href={`${base}/proof?addresses=yes`}>{say('sending.proofAddresses')}</a>
        )}
      </p>
    </section>
  )
}
