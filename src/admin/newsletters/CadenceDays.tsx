'use client'

import type { Rhythm } from './cadence.js'

import { useWords } from '../shared/useWords.js'
import { dayName, week } from './cadence.js'

type Props = { isFixed: boolean; onChange: (days: number[]) => void; rhythm: Rhythm }

const lastDay = 31

/** Which days of the week or of the month; one at least. */
export const CadenceDays = ({ isFixed, onChange, rhythm }: Props) => {
  const { language, say } = useWords()
  const { days, every } = rhythm
  const choices = every === 'week' ? week : Array.from({ length: lastDay }, (_, index) => index + 1)
  const tick = (day: number, isOn: boolean) => {
    const next = isOn ? [...days, day] : days.filter((each) => each !== day)
    if (next.length > 0) {
      onChange(next.sort((one, other) => one - other))
    }
  }
  return (
    <fieldset className="elchi-cadence__days" disabled={isFixed}>
      <legend>{say(every === 'week' ? 'cadence.weekDays' : 'cadence.monthDays')}</legend>
      {choices.map((day) => (
        <label key={day}>
          <input
            checked={days.includes(day)}
            onChange={({ target }) => tick(day, target.checked)}
            type="checkbox"
          />
          {every === 'week' ? dayName(day, language) : day}
        </label>
      ))}
    </fieldset>
  )
}
