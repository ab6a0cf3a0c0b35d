'use client'

import type { CleanSide } from './types.js'

import { useWords } from '../shared/useWords.js'
import { decisionTerms, typeTerms } from './terms.js'

/** The clean side for editors: the text, and why each span was changed. */
export const CleanView = ({ sides }: { sides: CleanSide }) => {
  const { read, say } = useWords()
  return (
    <>
      <h4>{say('studio.clean')}</h4>
      {sides.text === null ? (
        <p className="elchi-studio__quiet">{say('studio.noClean')}</p>
      ) : (
        <div className="elchi-studio__text">{sides.text}</div>
      )}
      {sides.findings.length > 0 && (
        <>
          <h4>{say('studio.changes')}</h4>
          <ol className="elchi-studio__changes">
            {sides.findings.map(({ decision, reason, replacement, type }, index) => (
              <li key={index}>
                <strong>{read(typeTerms[type])}</strong>, {read(decisionTerms[decision])}
                {decision !== 'keep' && <>: {replacement}</>}
                {reason && <q className="elchi-studio__reason">{reason}</q>}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}
