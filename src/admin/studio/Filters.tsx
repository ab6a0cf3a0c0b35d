'use client'

import type { Certainty, Filter } from './filter.js'
import type { FindingType, ShownFinding } from './types.js'

import { useWords } from '../shared/useWords.js'
import { typeTerms } from './terms.js'

type Props = {
  filter: Filter
  findings: ShownFinding[]
  onFilter: (filter: Filter) => void
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

/** Which findings are gone through: by type, by certainty, and whether they are decided. */
export const Filters = ({ filter, findings, onFilter }: Props) => {
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
    </div>
  )
}
