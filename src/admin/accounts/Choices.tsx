'use client'

import type { Choice } from './useChoices.js'

/** Boxes to tick, as one group. */
export const Choices = ({
  choices,
  hint,
  legend,
  onChange,
  ticked,
}: {
  choices: Choice[]
  hint?: string
  legend: string
  onChange: (ticked: string[]) => void
  ticked: string[]
}) => (
  <fieldset className="elchi-record__choices">
    <legend>{legend}</legend>
    {choices.map(({ label, value }) => (
      <label key={value}>
        <input
          checked={ticked.includes(value)}
          onChange={({ target }) =>
            onChange(target.checked ? [...ticked, value] : ticked.filter((each) => each !== value))
          }
          type="checkbox"
        />{' '}
        {label}
      </label>
    ))}
    {hint && <p className="elchi-record__quiet">{hint}</p>}
  </fieldset>
)
