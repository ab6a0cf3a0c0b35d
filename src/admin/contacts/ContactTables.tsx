'use client'

import { Button, useAuth, useConfig } from '@payloadcms/ui'
import { useState } from 'react'

import { useWords } from '../shared/useWords.js'
import '../shared/records.css'
import './contacts.css'
import { ImportSteps } from './ImportSteps.js'

/** Above the list of contacts, for those who read addresses: tables in and out. */
export const ContactTables = ({ roles, slug }: { roles: string[]; slug: string }) => {
  const { user } = useAuth()
  const { config } = useConfig()
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const base = `${config.routes.api}/${slug}`
  const own = (user as { roles?: string[] } | null)?.roles ?? []
  if (!own.some((role) => roles.includes(role))) {
    return null
  }
  return (
    <section aria-label={say('contacts.title')} className="elchi-contacts">
      <div className="elchi-record__row">
        <Button
          aria-expanded={isOpen}
          buttonStyle="secondary"
          margin={false}
          onClick={() => setOpen(!isOpen)}
          size="small"
        >
          {say(isOpen ? 'contacts.close' : 'contacts.open')}
        </Button>
        <Button
          buttonStyle="secondary"
          el="anchor"
          margin={false}
          size="small"
          tooltip={say('contacts.exportWhy')}
          url={`${base}/export`}
        >
          {say('contacts.export')}
        </Button>
      </div>
      {isOpen && <ImportSteps base={`${base}/import`} />}
    </section>
  )
}
