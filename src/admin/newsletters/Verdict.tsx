'use client'

import type { Stopped } from './types.js'

import { useWords } from '../shared/useWords.js'

/** What the lint and the last check say of a mail, and where a fault is. */
export const Verdict = ({ stopped }: { stopped: null | Stopped }) => {
  const { find, say } = useWords()
  if (!stopped) {
    return <p className="elchi-issue__passed">{say('issue.passed')}</p>
  }
  const { code, faults } = stopped
  return (
    <div className="elchi-issue__note">
      <p>{find('verdicts', code) ?? find('troubles', code) ?? say('issue.stopped', { code })}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.part} ${fault.element} ${fault.number} ${fault.code}`}>
              <code>{`${fault.element} ${fault.number} (${fault.part})`}</code>{' '}
              {find('faults', fault.code) ?? fault.code}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
