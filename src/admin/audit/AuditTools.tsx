'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { usePathname, useRouter, useSearchParams } from 'next/navigation.js'
import { useId, useState } from 'react'

import { useWords } from '../shared/useWords.js'
import '../shared/records.css'
import { filtersIn, queryOf } from './filters.js'
import { KeptAnchors } from './KeptAnchors.js'
import { useVerify } from './useVerify.js'

const presets = ['identities', 'reads', 'decisions', 'keys', 'retention'] as const

/** Above the log: filters for auditors, the proof of the chain, and the signed export. */
export const AuditTools = () => {
  const { config } = useConfig()
  const { say } = useWords()
  const router = useRouter()
  const pathname = usePathname()
  const search = useSearchParams()
  const [filters, setFilters] = useState(() => filtersIn(search))
  const [kept, setKept] = useState('')
  const id = useId()
  const api = `${config.routes.api}/audit-log`
  const { busy, isBad, said, verify } = useVerify(`${api}/verify`)

  const show = (next: typeof filters) => {
    setFilters(next)
    router.push(`${pathname}?${queryOf(next)}`)
  }
  const field = (name: 'actor' | 'from' | 'subject' | 'until') => (
    <div className="elchi-record__field">
      <label htmlFor={`${id}-${name}`}>{say(`audit.${name}`)}</label>
      <input
        id={`${id}-${name}`}
        onChange={({ target }) => setFilters({ ...filters, [name]: target.value })}
        onKeyDown={({ key }) => key === 'Enter' && show(filters)}
        type={name === 'from' || name === 'until' ? 'date' : 'text'}
        value={filters[name]}
      />
    </div>
  )
  return (
    <section aria-label={say('audit.title')} className="elchi-record">
      <div className="elchi-record__fields">
        <div className="elchi-record__field">
          <label htmlFor={`${id}-kind`}>{say('audit.kind')}</label>
          <select
            id={`${id}-kind`}
            onChange={({ target }) => show({ ...filters, kind: target.value })}
            value={filters.kind}
          >
            <option value="">{say('audit.all')}</option>
            {presets.map((preset) => (
              <option key={preset} value={preset}>
                {say(`audit.${preset}`)}
              </option>
            ))}
          </select>
        </div>
        {field('actor')}
        {field('subject')}
        {field('from')}
        {field('until')}
      </div>
      <KeptAnchors onChange={setKept} value={kept} />
      <p aria-live="polite" className={isBad ? 'elchi-record__problem' : undefined} role="status">
        {said}
      </p>
      <div className="elchi-record__row">
        <Button margin={false} onClick={() => show(filters)} size="small">
          {say('audit.apply')}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={busy}
          margin={false}
          onClick={() => void verify(kept)}
          size="small"
        >
          {say(busy ? 'dialog.pending' : 'audit.verify')}
        </Button>
        <Button
          buttonStyle="secondary"
          el="anchor"
          margin={false}
          size="small"
          url={`${api}/export`}
        >
          {say('audit.export')}
        </Button>
      </div>
    </section>
  )
}
