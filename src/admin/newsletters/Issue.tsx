'use client'

import { useId, useState } from 'react'

import type { Issue as IssueData } from './types.js'

import { useWords } from '../shared/useWords.js'
import { inScheme, type Look, looks } from './looks.js'

/** One issue, in the look that was chosen. Scripts, forms and links of the mail do not work here. */
export const Issue = ({ issue }: { issue: IssueData }) => {
  const { say } = useWords()
  const [look, setLook] = useState<Look>('light')
  const group = useId()
  return (
    <div className="elchi-issue__mail">
      <p>
        <b>{say('issue.subject')}:</b> {issue.subject}{' '}
        {issue.releases !== undefined && (
          <small>{say('issue.count', { count: issue.releases })}</small>
        )}
      </p>
      <fieldset className="elchi-issue__looks">
        <legend>{say('issue.look')}</legend>
        {looks.map((each) => (
          <label key={each}>
            <input
              checked={each === look}
              name={group}
              onChange={() => setLook(each)}
              type="radio"
              value={each}
            />
            {say(`issue.${each}`)}
          </label>
        ))}
      </fieldset>
      {look === 'text' ? (
        <pre className="elchi-issue__text" lang={issue.language}>
          {issue.text}
        </pre>
      ) : (
        <iframe
          className={`elchi-issue__frame elchi-issue__frame--${look}`}
          sandbox=""
          srcDoc={inScheme(issue.html, look)}
          title={say('issue.frame')}
        />
      )}
    </div>
  )
}
