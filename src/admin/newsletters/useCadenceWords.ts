'use client'

import { useWords } from '../shared/useWords.js'
import { dayName, rhythmOf, timeOf, week } from './cadence.js'

/** Says a cron line in words; a line that says too much for that stays as it is. */
export const useCadenceWords = () => {
  const { language, list, say } = useWords()
  return (cron: string): string => {
    const rhythm = rhythmOf(cron)
    if (!rhythm) {
      return cron
    }
    const time = timeOf(rhythm)
    switch (rhythm.every) {
      case 'day':
        return say('cadence.daily', { time })
      case 'month':
        return say('cadence.monthly', { days: list(rhythm.days.map(String)), time })
      default: {
        const days = week.filter((day) => rhythm.days.includes(day))
        return days.length === 5 && !days.some((day) => day === 0 || day === 6)
          ? say('cadence.onWeekdays', { time })
          : say('cadence.weekly', {
              days: list(days.map((day) => dayName(day, language))),
              time,
            })
      }
    }
  }
}
