'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import type { Stopped } from '../../newsletters/types.js'
import type { Mail } from './types.js'

import { call } from '../../contacts/requests.js'
import { Issue } from '../../newsletters/Issue.js'
import { Verdict } from '../../newsletters/Verdict.js'
import '../../newsletters/issue.css'
import { useWords } from '../../shared/useWords.js'

/** The mails of a sending, each as it would leave: its looks, its text and its headers. */
export const Mails = ({ base }: { base: string }) => {
  const { find, language, say } = useWords()
  const [mails, setMails] = useState<Mail[] | null>(null)
  const [said, setSaid] = useState('')
  const [stopped, setStopped] = useState<null | Stopped>(null)
  const [isBusy, setBusy] = useState(false)
  const open = async (): Promise<void> => {
    setBusy(true)
    const answer = await call<{ mails: Mail[] }>(`${base}/mails`, language)
    setBusy(false)
    setMails(answer.ok ? answer.body.mails : null)
    const isKnown = !answer.ok && find('troubles', answer.code) !== undefined
    setStopped(isKnown ? { code: answer.code, faults: answer.faults ?? [] } : null)
    setSaid(answer.ok || isKnown ? '' : say('before.failed'))
  }
  const number = (value: number): string => value.toLocaleString(language)
  return (
    <>
      <div className="elchi-record__row">
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          margin={false}
          onClick={() => void open()}
          size="small"
        >
          {say(isBusy ? 'dialog.pending' : mails ? 'before.again' : 'before.show')}
        </Button>
      </div>
      <div aria-live="polite">
        {said && <p>{said}</p>}
        {stopped && <Verdict stopped={stopped} />}
        {mails && mails.length > 0 && <Verdict stopped={null} />}
      </div>
      {mails?.map((mail) => (
        <article key={`${mail.list.id} ${mail.language}`} lang={mail.language}>
          <h4>
            {say('before.mail', {
              count: number(mail.count),
              language: mail.language,
              list: mail.list.name,
            })}
          </h4>
          <Issue issue={mail} />
          <details>
            <summary>{say('before.headers', { size: number(mail.size) })}</summary>
            <pre className="elchi-before__headers">
              {mail.headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}
            </pre>
          </details>
          {mail.attachments.length > 0 && (
            <p>
              {say('before.attachments')}{' '}
              {mail.attachments.map(({ name, size }) => `${name} (${number(size)})`).join(', ')}
            </p>
          )}
        </article>
      ))}
    </>
  )
}
