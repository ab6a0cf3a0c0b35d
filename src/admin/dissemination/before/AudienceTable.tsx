'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Audience, Group } from './types.js'

import { call } from '../../contacts/requests.js'
import { useWords } from '../../shared/useWords.js'

type Chosen = { page: number; reason: string }

const byFate = (groups: Group[], list: string): Group[] =>
  groups
    .filter((group) => group.list === list)
    .sort((a, b) => Number(a.reason !== null) - Number(b.reason !== null) || b.count - a.count)

/** How many of each list and language are mailed, who is not and why, and for the cleared who. */
export const AudienceTable = ({ base }: { base: string }) => {
  const { find, language, say } = useWords()
  const [read, setRead] = useState<Audience | null>(null)
  const [failed, setFailed] = useState(false)
  const [chosen, setChosen] = useState<Chosen>({ page: 1, reason: '' })
  const [isOpen, setOpen] = useState(false)
  const query = new URLSearchParams({ page: String(chosen.page), reason: chosen.reason })
  const url = `${base}/audience?${query.toString()}`
  useEffect(() => {
    let isGone = false
    void call<Audience>(url, language).then((answer) => {
      if (!isGone) {
        setFailed(!answer.ok)
        setRead((known) => (answer.ok ? answer.body : known))
      }
    })
    return () => {
      isGone = true
    }
  }, [language, url])
  if (!read?.audience) {
    return <p aria-live="polite">{say(failed ? 'before.failed' : 'before.loading')}</p>
  }
  const { audience, lists, people } = read
  const number = (value: number): string => value.toLocaleString(language)
  const fate = (reason: null | string): string =>
    reason === null ? say('before.mailed') : (find('skips', reason) ?? reason)
  const nameOf = (list: string): string => lists.find(({ id }) => id === list)?.name ?? list
  const reasons = Object.keys(audience.skipped).filter((reason) => reason !== 'duplicate')
  return (
    <>
      <p>
        {say('before.counts', {
          filtered: number(audience.filtered),
          queued: number(audience.queued),
          total: number(audience.total),
        })}
      </p>
      {audience.groups.length === 0 ? (
        <p className="elchi-before__note">{say('before.nobody')}</p>
      ) : (
        <div className="elchi-before__scroll">
          <table>
            <caption>{say('before.audience')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('before.list')}</th>
                <th scope="col">{say('before.language')}</th>
                <th scope="col">{say('before.fate')}</th>
                <th scope="col">{say('before.count')}</th>
              </tr>
            </thead>
            <tbody>
              {lists.flatMap(({ id, name }) =>
                byFate(audience.groups, id).map((group) => (
                  <tr key={`${id} ${group.language} ${group.reason ?? ''}`}>
                    <th scope="row">{name}</th>
                    <td>{group.language}</td>
                    <td>{fate(group.reason)}</td>
                    <td>{number(group.count)}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
      {(audience.skipped.duplicate ?? 0) > 0 && (
        <p className="elchi-record__quiet">
          {say('before.duplicates', { count: number(audience.skipped.duplicate ?? 0) })}
        </p>
      )}
      {people && audience.groups.length > 0 && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)} open={isOpen}>
          <summary>{say('before.who')}</summary>
          <label>
            {say('before.fate')}{' '}
            <select
              onChange={({ target }) => setChosen({ page: 1, reason: target.value })}
              value={chosen.reason}
            >
              <option value="">{say('before.mailed')}</option>
              {reasons.map((reason) => (
                <option key={reason} value={reason}>
                  {fate(reason)}
                </option>
              ))}
            </select>
          </label>
          <ul className="elchi-before__people">
            {people.people.map(({ address, language: spoken, list }) => (
              <li key={`${list} ${address ?? ''}`}>
                {address ?? '–'}{' '}
                <small>
                  {nameOf(list)}, {spoken}
                </small>
              </li>
            ))}
          </ul>
          <div className="elchi-record__row">
            <Button
              buttonStyle="secondary"
              disabled={people.page <= 1}
              margin={false}
              onClick={() => setChosen({ ...chosen, page: people.page - 1 })}
              size="small"
            >
              {say('contacts.before')}
            </Button>
            <span>{say('contacts.page', { page: people.page, pages: people.pages })}</span>
            <Button
              buttonStyle="secondary"
              disabled={people.page >= people.pages}
              margin={false}
              onClick={() => setChosen({ ...chosen, page: people.page + 1 })}
              size="small"
            >
              {say('contacts.after')}
            </Button>
          </div>
        </details>
      )}
    </>
  )
}
