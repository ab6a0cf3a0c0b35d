const dayMs = 86_400_000

/** The same time of day, so many working days (Monday to Friday, UTC) later. */
export const addWorkingDays = (from: Date, days: number): Date => {
  const weekday = (date: Date): number => date.getUTCDay()
  let date = from
  for (let left = days; left > 0;) {
    date = new Date(date.getTime() + dayMs)
    if (weekday(date) !== 0 && weekday(date) !== 6) {
      left -= 1
    }
  }
  return date
}
