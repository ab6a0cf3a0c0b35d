/** A quarter of a year, such as `2012-Q3`: the only periods that are ever counted. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`

/** From the first day on, before the day after the last; ISO 8601 days. */
export type Span = { before: string; from: string }

const pattern = /^(\d{4})-Q([1-4])$/

/** Whether a text names a quarter. */
export const isQuarter = (text: unknown): text is Quarter =>
  typeof text === 'string' && pattern.test(text)

const dayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)

/** The days of a quarter. */
export const spanOf = (quarter: Quarter): Span => {
  const [, year, n] = pattern.exec(quarter) ?? []
  const first = (Number(n) - 1) * 3
  return { before: dayOf(Number(year), first + 3), from: dayOf(Number(year), first) }
}

/** The quarter that a day lies in. */
export const quarterOf = (day: string): Quarter =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` as Quarter

const next = (quarter: Quarter): Quarter => quarterOf(spanOf(quarter).before)

/** The quarters of a period that are over, the latest first. */
export const endedQuarters = (
  period: { endsOn: string; startsOn: string },
  today: string,
): Quarter[] => {
  const last = period.endsOn < today ? period.endsOn : today
  const found: Quarter[] = []
  for (
    let quarter = quarterOf(period.startsOn);
    spanOf(quarter).from <= last && spanOf(quarter).before <= today;
    quarter = next(quarter)
  ) {
    found.unshift(quarter)
  }
  return found
}
