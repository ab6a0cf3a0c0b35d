'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import type { Preview } from './types.js'

import { useWords } from '../shared/useWords.js'
import { Issue } from './Issue.js'
import { languageName } from './languageName.js'
import { Verdict } from './Verdict.js'
import './issue.css'

type Shown = 'failed' | 'loading' | null | Preview

const load = async (url: string): Promise<'failed' | Preview> => {
  try {
    const response = await fetch(url, { credentials: 'include' })
    return response.ok ? ((await response.json()) as Preview) : 'failed'
  } catch {
    return 'failed'
  }
}

/** In the time zone of the newsletter, which it names: a reader may sit in another. */
const momentIn = (at: string, language: string, timeZone: string | undefined): string =>
  new Date(at).toLocaleString(language, {
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    month: 'short',
    timeZone,
    timeZoneName: 'short',
    weekday: 'short',
  })

const Issues = ({ preview, timeZone }: { preview: Preview; timeZone?: string }) => {
  const { language, say } = useWords()
  const when = preview.next.map((at) => momentIn(at, language, timeZone))
  return (
    <>
      <p>{say('issue.next', { when: when.join('; ') })}</p>
      {preview.mails.length === 0 && <p>{say('issue.empty')}</p>}
      {preview.isExample && preview.mails.length > 0 && (
        <p className="elchi-issue__note">{say('issue.example')}</p>
      )}
      {preview.mails.map((mail) => (
        <article key={`${mail.list.id} ${mail.language}`}>
          <h4>{`${mail.list.name}, ${languageName(mail.language, language)}`}</h4>
          <Verdict stopped={mail.stopped} />
          {mail.html !== '' && <Issue issue={mail} />}
        </article>
      ))}
    </>
  )
}

/** What the next issue of a newsletter would look like: light, dark, narrow and as text. */
export const IssuePreview = () => {
  const { id, savedDocumentData } = useDocumentInfo()
  const { config } = useConfig()
  const { say } = useWords()
  const [shown, setShown] = useState<Shown>(null)
  const url = `${config.routes.api}/newsletters/${encodeURIComponent(id ?? '')}/preview`
  const open = async (): Promise<void> => {
    setShown('loading')
    setShown(await load(url))
  }
  const isOpen = typeof shown === 'object' && shown !== null
  return (
    <section aria-labelledby="elchi-issue-title" className="elchi-issue">
      <h3 id="elchi-issue-title">{say('issue.title')}</h3>
      {id === undefined ? (
        <p>{say('issue.save')}</p>
      ) : (
        <Button
          buttonStyle="secondary"
          disabled={shown === 'loading'}
          margin={false}
          onClick={() => void open()}
          size="medium"
        >
          {shown === 'loading' ? say('issue.loading') : say(isOpen ? 'issue.again' : 'issue.open')}
        </Button>
      )}
      <div aria-live="polite">
        {shown === 'failed' && <p>{say('issue.failed')}</p>}
        {isOpen && (
          <Issues preview={shown} timeZone={savedDocumentData?.timeZone as string | undefined} />
        )}
      </div>
    </section>
  )
}
