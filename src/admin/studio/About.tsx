'use client'

import { useAuth, useConfig } from '@payloadcms/ui'

import type { ShownFinding } from './types.js'

import { useWords } from '../shared/useWords.js'
import { reasonsOf } from './ruleTerms.js'
import { decisionTerms, sourceTerms, typeTerms } from './terms.js'

type Props = {
  all: number
  at: number
  finding: ShownFinding | undefined
  note: string
  words: string
}

/** What just happened, and the finding at hand: what it is, why it was found, how sure that is. */
export const About = ({ all, at, finding, note, words }: Props) => {
  const { config } = useConfig()
  const { permissions } = useAuth()
  const { read, say } = useWords()
  const mayOpen = Boolean(permissions?.collections?.identities?.read)
  return (
    <>
      <p aria-atomic aria-live="polite" className="elchi-studio__said">
        {note && <strong className="elchi-studio__note">{note}</strong>}{' '}
        {finding && (
          <>
            {say('studio.position', { all, at })}: <strong>{read(typeTerms[finding.type])}</strong>{' '}
            <q>{words}</q>; {read(decisionTerms[finding.decision]).toLocaleLowerCase()};{' '}
            {[read(sourceTerms[finding.source]), ...reasonsOf(finding.rule).map(read)].join(', ')};{' '}
            {say('studio.certainty', { percent: Math.round(finding.score * 100) })}.{' '}
            {finding.decision === 'pending' &&
              say('studio.suggestion', { replacement: finding.replacement })}
          </>
        )}
      </p>
      {mayOpen && finding?.identity && (
        <a
          href={`${config.routes.admin}/collections/identities/${encodeURIComponent(finding.identity)}`}
          rel="noreferrer"
          target="_blank"
        >
          {say('studio.entry')}
        </a>
      )}
    </>
  )
}
