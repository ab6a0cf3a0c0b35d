/** A quarter by its months, such as "July – September 2012". */
export const quarterWords = (quarter: string, language: string): string => {
  const [year = 0, n = 1] = quarter.split('-Q').map(Number)
  const month = (which: number) => new Date(Date.UTC(year, (n - 1) * 3 + which, 1))
  return new Intl.DateTimeFormat(language, {
    month: 'long',
    timeZone: 'UTC',
    year: 'numeric',
  }).formatRange(month(0), month(2))
}
