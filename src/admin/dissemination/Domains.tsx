'use client'

import type { Progress } from './types.js'

import { useWords } from '../shared/useWords.js'

/** Domains that do not take their mails, or whose answers are missing, and the newest reason. */
export const Domains = ({ domains }: Pick<Progress, 'domains'>) => {
  const { find, language, say } = useWords()
  const number = (value: number): string => value.toLocaleString(language)
  return (
    <div className="elchi-sending__table">
      <table>
        <caption>{say('sending.domains')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('sending.domain')}</th>
            <th scope="col">{say('sending.deferred')}</th>
            <th scope="col">{say('sending.rejected')}</th>
            <th scope="col">{say('sending.unknown')}</th>
            <th scope="col">{say('sending.why')}</th>
          </tr>
        </thead>
        <tbody>
          {domains.map(({ deferred, domain, reason, rejected, unknown }) => (
            <tr key={domain}>
              <th scope="row">{domain || '–'}</th>
              <td>{number(deferred)}</td>
              <td>{number(rejected)}</td>
              <td>{number(unknown)}</td>
              <td>{reason ? (find('refusals', reason) ?? reason) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
