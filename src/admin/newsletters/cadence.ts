/** A cadence that can be said in plain words. `days`: of the week (0 is Sunday) or of the month. */
export type Rhythm = {
  days: number[]
  every: 'day' | 'month' | 'week'
  hour: number
  minute: number
}

type Bounds = readonly [least: number, most: number]

const numberIn = (text: string, [least, most]: Bounds): null | number => {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : NaN
  return value >= least && value <= most ? value : null
}

/** Single numbers and stretches, such as `1,3-5`; null for anything else. */
const daysIn = (text: string, bounds: Bounds): null | number[] => {
  const days = new Set<number>()
  for (const part of text.split(',')) {
    const [from, to] = part.split('-').map((each) => numberIn(each, bounds))
    const last = part.includes('-') ? to : from
    if (from === undefined || from === null || last === undefined || last === null || last < from) {
      return null
    }
    for (let day = from; day <= last; day += 1) {
      days.add(day)
    }
  }
  return [...days].sort((one, other) => one - other)
}

/** A cron line as a rhythm; null where it says more than that. */
export const rhythmOf = (cron: string): null | Rhythm => {
  const parts = cron.trim().split(/\s+/)
  const [minutes = '', hours = '', ofMonth = '', months = '', ofWeek = ''] = parts
  const [hour, minute] = [numberIn(hours, [0, 23]), numberIn(minutes, [0, 59])]
  if (parts.length !== 5 || hour === null || minute === null || months !== '*') {
    return null
  }
  if (ofMonth === '*' && ofWeek === '*') {
    return { days: [], every: 'day', hour, minute }
  }
  if (ofMonth !== '*' && ofWeek !== '*') {
    return null
  }
  const every = ofMonth === '*' ? 'week' : 'month'
  const named = every === 'week' ? daysIn(ofWeek, [0, 7]) : daysIn(ofMonth, [1, 31])
  // Cron knows Sunday as 0 and as 7.
  const days = named && (every === 'week' ? [...new Set(named.map((day) => day % 7))] : named)
  return days && { days: days.sort((one, other) => one - other), every, hour, minute }
}

/** A rhythm as a cron line. */
export const cronOf = ({ days, every, hour, minute }: Rhythm): string =>
  [
    minute,
    hour,
    every === 'month' ? days.join(',') : '*',
    '*',
    every === 'week' ? days.join(',') : '*',
  ].join(' ')

/** Of a rhythm, the time as a clock shows it. */
export const timeOf = ({ hour, minute }: Rhythm): string =>
  [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')

/** The week as most readers of both languages count it. */
export const week = [1, 2, 3, 4, 5, 6, 0] as const

/** A day of the week in words. */
export const dayName = (day: number, language: string): string =>
  // The first Sunday of 2024 was the seventh.
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'long' }).format(
    Date.UTC(2024, 0, 7 + day),
  )
