'use client'

import { Button, useAuth, useConfig, useDocumentInfo, useField } from '@payloadcms/ui'
import { useRef } from 'react'

import { useWords } from '../shared/useWords.js'
import './key.css'
import { readKeyFile } from './readKeyFile.js'
import { useKeyStanding } from './useKeyStanding.js'

const soonMs = 30 * 86_400_000

/** Takes a key from a file, and shows whose key is on file and whether mails go to it. */
export const KeyView = () => {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const { user } = useAuth()
  const { language, say } = useWords()
  const { initialValue, setValue, value } = useField<string>({ path: 'openpgpKey' })
  const file = useRef<HTMLInputElement>(null)
  const url = id ? `${config.routes.api}/${collectionSlug}/${String(id)}/openpgp` : null
  const { ask, isPending, message, standing } = useKeyStanding({
    failed: say('openpgp.failed'),
    language,
    savedAt: lastUpdateTime,
    url,
  })
  const day = (moment: string): string =>
    new Date(moment).toLocaleDateString(language, { dateStyle: 'medium' })
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen) {
      setValue(await readKeyFile(chosen))
    }
  }
  const isChanged = (value || '') !== (initialValue || '')
  const expires = standing?.expiresAt
  const isSoon = expires ? new Date(expires).getTime() - Date.now() < soonMs : false
  const isAskable = standing?.state === 'unasked' || standing?.state === 'waiting'
  // Others may not read the field above.
  if (!(user as { roles?: string[] } | null)?.roles?.includes('coordinator')) {
    return null
  }
  return (
    <section aria-label={say('openpgp.title')} className="elchi-key">
      <div className="elchi-key__head">
        <input
          accept=".asc,.gpg,.pgp,.key,.txt"
          aria-label={say('openpgp.file')}
          hidden
          onChange={(event) => void take(event.target.files?.[0])}
          ref={file}
          type="file"
        />
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => file.current?.click()}
          size="small"
        >
          {say('openpgp.file')}
        </Button>
        <p className="elchi-key__quiet">{say('openpgp.hint')}</p>
      </div>
      {isChanged && <p>{say('openpgp.changed')}</p>}
      {!isChanged && standing && (
        <div aria-live="polite" className={`elchi-key__state elchi-key__state--${standing.state}`}>
          <p>
            <strong>{say(`openpgp.${standing.state}`)}</strong>{' '}
            {say(`openpgp.${standing.state}Why`)}
          </p>
          {standing.fault && <p>{standing.fault.message}</p>}
          {standing.fingerprint && (
            <dl>
              <div>
                <dt>{say('openpgp.fingerprint')}</dt>
                <dd>
                  <code>
                    {standing.fingerprint
                      .toUpperCase()
                      .match(/.{1,4}/g)
                      ?.join(' ')}
                  </code>
                </dd>
              </div>
              <div>
                <dt>{say('openpgp.kind')}</dt>
                <dd>{standing.algorithm}</dd>
              </div>
              <div>
                <dt>{say('openpgp.expires')}</dt>
                <dd>{expires ? day(expires) : say('openpgp.never')}</dd>
              </div>
              {standing.askedAt && (
                <div>
                  <dt>{say('openpgp.asked')}</dt>
                  <dd>{day(standing.askedAt)}</dd>
                </div>
              )}
              {standing.confirmedAt && (
                <div>
                  <dt>{say('openpgp.confirmedAt')}</dt>
                  <dd>{day(standing.confirmedAt)}</dd>
                </div>
              )}
            </dl>
          )}
          {isSoon && <p className="elchi-key__warning">{say('openpgp.soon')}</p>}
          {isAskable && !standing.isReady && (
            <p className="elchi-key__warning">{say('openpgp.notReady')}</p>
          )}
          {isAskable && standing.isReady && (
            <Button
              buttonStyle="secondary"
              disabled={isPending}
              margin={false}
              onClick={() => void ask()}
              size="small"
            >
              {say(standing.state === 'waiting' ? 'openpgp.again' : 'openpgp.ask')}
            </Button>
          )}
          {message && <p role="alert">{message}</p>}
        </div>
      )}
    </section>
  )
}
