'use client'

import { Button } from '@payloadcms/ui'

import type { Certainty, Filter } from './filter.js'
import type { FindingType, ShownFinding } from './types.js'

import { useWords } from '../shared/useWords.js'
import { typeTerms } from './terms.js'

type Props = {
  busy: boolean
  filter: Filter
  findings: ShownFinding[]
  onAcceptShown: () => void
  onFilter: (filter: Filter) => void
  /** How many of the findings shown are undecided. */
  open: number
}

const certainties: {
  certainty: Certainty
  word: 'anyCertainty' | 'onlyKnown' | 'sure' | 'unsure'
}[] = [
  { certainty: 'all', word: 'anyCertainty' },
  { certainty: 'known', word: 'onlyKnown' },
  { certainty: 'sure', word: 'sure' },
  { certainty: 'unsure', word: 'unsure' },
]

/**
 * Which findings are gone through: by type, by certainty, and whether they are decided; and all of
 * them at once.
 */
export const Filters = (props: Props) => {
  const { busy, filter, findings, onAcceptShown, onFilter, open } = props
  const { read, say } = useWords()
  const types = [...new Set(findings.map(({ type }) => type))]
  return (
    <div className="elchi-studio__row">
      <label>
        {say('studio.filterType')}{' '}
        <select
          onChange={({ target }) =>
            onFilter({ ...filter, type: target.value as 'all' | FindingType })
          }
          value={filter.type}
        >
          <option value="all">
            {say('studio.anyType')} ({findings.length})
          </option>
          {types.map((type) => (
            <option key={type} value={type}>
              {read(typeTerms[type])} ({findings.filter((finding) => finding.type === type).length})
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('studio.filterCertainty')}{' '}
        <select
          onChange={({ target }) => onFilter({ ...filter, certainty: target.value as Certainty })}
          value={filter.certainty}
        >
          {certainties.map(({ certainty, word }) => (
            <option key={certainty} value={certainty}>
              {say(`studio.${word}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          checked={filter.left}
          onChange={({ target }) => onFilter({ ...filter, left: target.checked })}
          type="checkbox"
        />{' '}
        {say('studio.filterLeft')}
      </label>
      {open > 1 && (
        <Button
          buttonStyle="secondary"
          extraButtonProps={{ 'aria-disabled': busy, 'data-action': 'acceptShown' }}
          margin={false}
          onClick={() => busy || onAcceptShown()}
          size="small"
        >
          {say('studio.acceptShown', { count: open })}
        </Button>
      )}
    </div>
  )
}
