import { addWorkingDays, isWorkingDay } from '../../engine/index.js'

/** The day in UTC, `YYYY-MM-DD`. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** Whether digests go out at this moment: on working days, from the hour on (UTC). */
export const isDigestTime = (
  now: Date,
  { digestHour, holidays }: { digestHour: number; holidays: readonly string[] },
): boolean => isWorkingDay(now, holidays) && now.getUTCHours() >= digestHour

/** `late`: due before now; `soon`: due within one working day. */
export type Urgency = 'late' | 'none' | 'soon'

export const urgencyOf = (
  dueAt: null | string,
  now: Date,
  holidays: readonly string[],
): Urgency => {
  if (dueAt === null) {
    return 'none'
  }
  const due = Date.parse(dueAt)
  if (due < now.getTime()) {
    return 'late'
  }
  return due <= addWorkingDays(now, 1, holidays).getTime() ? 'soon' : 'none'
}
