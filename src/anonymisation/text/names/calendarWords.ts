const NOBODYS =
  /^(?:january|february|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i
const MONTH = /^(?:march|april|may|june|july|august)$/i

/** Whether a word is an English month or day of the week that is nobody's name. */
export const isCalendarWord = (word: string): boolean => NOBODYS.test(word)

/** Whether a word is an English month that somebody may be called by. */
export const isMonthName = (word: string): boolean => MONTH.test(word)
