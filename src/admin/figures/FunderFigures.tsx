'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'

import { exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'
import '../shared/records.css'
import './figures.css'
import { Downloads } from './Downloads.js'
import { FigureTables } from './FigureTables.js'
import { MakeFigures } from './MakeFigures.js'
import { quarterWords } from './quarterWords.js'
import { useFigures } from './useFigures.js'

const standings = { 'figures-made': 'isMade', 'figures-overlap': 'isOverlap' } as const

/** On a programme's page: what funders are told of each quarter, and the button that makes it. */
export const FunderFigures = () => {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { find, language, say } = useWords()
  const field = useId()
  const made = useRef<HTMLParagraphElement>(null)
  const [chosen, setChosen] = useState<null | string>(null)
  const url =
    id === undefined
      ? null
      : `${config.routes.api}/${collectionSlug}/${encodeURIComponent(id)}/figures`
  const { again, isBusy, make, problem, read } = useFigures(url, language)
  const said = problem ? (find('figuresProblems', problem) ?? say('figures.failed')) : null
  const quarters = read?.quarters ?? []
  const quarter =
    quarters.find((each) => each.quarter === chosen) ??
    quarters.find(({ refused }) => refused === 'figures-made') ??
    quarters[0]
  const shown = read?.figures.find((each) => each.quarter === quarter?.quarter)
  const makeNow = async (which: string) => {
    // What is shown first may be another quarter as soon as this one is made.
    setChosen(which)
    await make(which)
    requestAnimationFrame(() => made.current?.focus())
  }
  return (
    <section aria-label={say('figures.title')} className="elchi-record elchi-figures">
      <h3>{say('figures.title')}</h3>
      {!url && <p className="elchi-record__quiet">{say('figures.save')}</p>}
      {url && !read && !problem && <p aria-live="polite">{say('figures.loading')}</p>}
      <p className="elchi-record__problem" role="alert">
        {said}
      </p>
      {url && !read && problem && (
        <Button buttonStyle="secondary" margin={false} onClick={again} size="small">
          {say('figures.again')}
        </Button>
      )}
      {read && (
        <p className="elchi-record__quiet">{say('figures.help', { smallest: read.smallest })}</p>
      )}
      {read && !quarter && <p>{say('figures.early')}</p>}
      {read && quarter && (
        <>
          <div className="elchi-record__field elchi-figures__quarter">
            <label htmlFor={field}>{say('figures.quarter')}</label>
            <select
              id={field}
              onChange={({ target }) => setChosen(target.value)}
              value={quarter.quarter}
            >
              {quarters.map((each) => (
                <option key={each.quarter} value={each.quarter}>
                  {say(`figures.${each.refused ? standings[each.refused] : 'isOpen'}`, {
                    quarter: quarterWords(each.quarter, language),
                  })}
                </option>
              ))}
            </select>
          </div>
          {shown && (
            <>
              <p ref={made} tabIndex={-1}>
                {say('figures.made', { when: exactly(shown.madeAt, language) })}
              </p>
              <FigureTables smallest={shown.smallest} tables={shown.tables} />
              <Downloads id={shown.id} />
            </>
          )}
          {!shown && quarter.refused === 'figures-made' && <p>{say('figures.unreadable')}</p>}
          {quarter.refused === 'figures-overlap' && (
            <p>{find('figuresProblems', 'figures-overlap')}</p>
          )}
          {!quarter.refused && (
            <>
              <p>
                {say('figures.notMade')} {!read.mayMake && say('figures.othersMake')}
              </p>
              {read.mayMake && (
                <MakeFigures
                  isBusy={isBusy}
                  key={quarter.quarter}
                  make={() => void makeNow(quarter.quarter)}
                />
              )}
            </>
          )}
        </>
      )}
    </section>
  )
}
