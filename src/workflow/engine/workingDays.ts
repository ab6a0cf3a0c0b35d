const dayMs = 86_400_000

/**
 * Monday to Friday, UTC, unless it is a holiday.
 *
 * @param holidays days as `YYYY-MM-DD`
 */
export const isWorkingDay = (date: Date, holidays: readonly string[] = []): boolean =>
  date.getUTCDay() !== 0 &&
  date.getUTCDay() !== 6 &&
  !holidays.includes(date.toISOString().slice(0, 10))

/** The same time of day, so many working days later. */
export const addWorkingDays = (
  from: Date,
  days: number,
  holidays: readonly string[] = [],
): Date => {
  let date = from
  for (let left = days; left > 0;) {
    date = new Date(date.getTime() + dayMs)
    if (isWorkingDay(date, holidays)) {
      left -= 1
    }
  }
  return date
}
