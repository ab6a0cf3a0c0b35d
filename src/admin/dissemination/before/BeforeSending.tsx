'use client'

import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'

import { useWords } from '../../shared/useWords.js'
import '../../shared/records.css'
import './before.css'
import { AudienceTable } from './AudienceTable.js'
import { Mails } from './Mails.js'
import { TestMail } from './TestMail.js'

const testers = ['coordinator', 'editor']

/** What one looks at before a sending: whom it reaches, the mails as they leave, a test to oneself. */
export const BeforeSending = () => {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { user } = useAuth()
  const { say } = useWords()
  if (!id) {
    return (
      <section className="elchi-before">
        <p className="elchi-record__quiet">{say('before.save')}</p>
      </section>
    )
  }
  const base = `${config.routes.api}/disseminations/${encodeURIComponent(String(id))}`
  const roles = (user as { roles?: string[] } | null)?.roles ?? []
  return (
    <section aria-label={say('before.title')} className="elchi-before">
      <h3>{say('before.title')}</h3>
      <AudienceTable base={base} />
      <Mails base={base} />
      {roles.some((role) => testers.includes(role)) && <TestMail base={base} />}
    </section>
  )
}
