const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** The distance to a moment in words, such as "3 days ago"; below a minute: "now". */
export const ago = (iso: string, language: string, now = Date.now()): string => {
  const seconds = Math.round((Date.parse(iso) - now) / 1000)
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const step = steps.find(([, length]) => Math.abs(seconds) >= length)
  return step ? words.format(Math.trunc(seconds / step[1]), step[0]) : words.format(0, 'second')
}

/** How long something has lasted, such as "3 days"; below a minute it counts as one. */
export const lasting = (iso: string, language: string, now = Date.now()): string => {
  const seconds = Math.max(60, Math.round((now - Date.parse(iso)) / 1000))
  const [unit, length] = steps.find(([, each]) => seconds >= each) ?? (['minute', 60] as const)
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.trunc(seconds / length),
  )
}

/** Date and time as the reader's language writes them, in the reader's time zone. */
export const exactly = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  )

/** When some minutes are over, such as "in 15 minutes". */
export const inMinutes = (minutes: number, language: string): string =>
  new Intl.RelativeTimeFormat(language).format(minutes, 'minute')
