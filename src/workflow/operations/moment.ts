import { BadRequestError } from '../errors.js'

const longestMs = 2 * 365 * 86_400_000

/** A moment to come, within two years, as ISO 8601. Throws BadRequestError with `time-invalid`. */
export const requireMoment = (at: Date | string, now: Date): string => {
  const time = new Date(at)
  const wait = time.getTime() - now.getTime()
  if (!(wait > 0 && wait <= longestMs)) {
    throw new BadRequestError('time-invalid', {
      en: 'Name a moment to come, within two years, such as 2027-01-31T09:00:00Z.',
      ru: 'Укажите будущий момент в пределах двух лет, например 2027-01-31T09:00:00Z.',
    })
  }
  return time.toISOString()
}
