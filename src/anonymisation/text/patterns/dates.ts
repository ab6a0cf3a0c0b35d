/** A date in a text; `iso` is `YYYY-MM-DD` when the day is known. */
export type DateSpan = { start: number; end: number; iso?: string; year?: number; month?: number }

const MONTHS = [
  'jan(?:uary)?|янв(?:ар[ьяеюём]+)?|қаңтар(?:да)?|yanvar|ýanwar|январ',
  'feb(?:ruary)?|фев(?:рал[ьяеюём]+)?|ақпан(?:да)?|fevral|fewral|феврал',
  'mar(?:ch)?|март[аеу]?|мар|наурыз(?:да)?|mart',
  'apr(?:il)?|апр(?:ел[ьяеюём]+)?|сәуір(?:де)?|aprel|апрел',
  'may|ма[йяею]|мамыр(?:да)?|maý',
  'june?|июн[ьяеюём]*|маусым(?:да)?|iyun|iýun',
  'july?|июл[ьяеюём]*|шілде(?:де)?|iyul|iýul',
  'aug(?:ust)?|авг(?:уст[аеу]?)?|тамыз(?:да)?|avgust|awgust',
  'sept?(?:ember)?|сен(?:т(?:ябр[ьяеюём]+)?)?|қыркүйек(?:те)?|sentabr|sentyabr|sentýabr|сентябр',
  'oct(?:ober)?|окт(?:ябр[ьяеюём]+)?|қазан(?:да)?|oktabr|oktyabr|oktýabr|октябр',
  'nov(?:ember)?|ноя(?:б(?:р[ьяеюём]+)?)?|қараша(?:да)?|noyabr|noýabr|ноябр',
  'dec(?:ember)?|дек(?:абр[ьяеюём]+)?|желтоқсан(?:да)?|dekabr|декабр',
]

const MONTH = MONTHS.join('|')
const monthPatterns = MONTHS.map((names) => new RegExp(`^(?:${names})$`, 'iu'))

const monthOf = (name: string): number =>
  monthPatterns.findIndex((pattern) => pattern.test(name)) + 1

const L = String.raw`(?<![\p{L}\p{N}])`
const R = String.raw`(?![\p{L}\p{N}])`
const S = String.raw`[\s.,\-/]{0,3}`
const DAY = String.raw`(?<d>\d{1,2})(?:st|nd|rd|th|-?(?:го|ое|е|нжи|нҗи|njy|nji|кун))?`
const QUOTED = String.raw`[«"“„]?${DAY}[»"”“]?`
const YEAR = String.raw`(?<y>(?:1[89]|20)\d{2})`

const PATTERNS: RegExp[] = [
  String.raw`${L}${QUOTED}(?:\s+(?:of|day of))?${S}(?<m>${MONTH})${R}${S}${YEAR}`,
  String.raw`${L}(?<m>${MONTH})${S}${DAY}${S}(?:\s)?${YEAR}${R}`,
  String.raw`${L}${YEAR}(?:\s?-?\s?(?:жылғы|жылы|yil|йил|ýyl\p{L}*|njy ýylyň|njy ýyl\p{L}*|nji ýyl\p{L}*|нҗы йыл\p{L}*|года?))*[\s,.\-]{0,3}${DAY}[\s.\-]{0,2}(?<m>${MONTH})\p{L}{0,6}`,
  String.raw`${L}${YEAR}[-./](?<n>\d{1,2})[-./]${DAY}${R}`,
  String.raw`${L}(?<d>\d{1,2})\s?[./\-–]\s?(?<n>\d{1,2})\s?[./\-–]\s?(?<y>(?:1[89]|20)\d{2}|\d{2})${R}`,
  String.raw`${L}(?<m>${MONTH})${R}${S}${YEAR}${R}`,
  String.raw`${L}${QUOTED}\s+(?:of\s+)?(?<m>${MONTH})${R}`,
  String.raw`${L}(?<m>${MONTH})\s${DAY}${R}`,
].map((source) => new RegExp(source, 'giu'))

const pad = (value: number): string => String(value).padStart(2, '0')

const yearOf = (text: string): number => {
  const year = Number(text)
  return text.length > 2 ? year : year > 30 ? 1900 + year : 2000 + year
}

const dateOf = (
  groups: Record<string, string | undefined>,
): Omit<DateSpan, 'start' | 'end'> | undefined => {
  let day = groups.d ? Number(groups.d) : undefined
  let month = groups.m ? monthOf(groups.m) : groups.n ? Number(groups.n) : undefined
  const year = groups.y ? yearOf(groups.y) : undefined
  if (groups.n && month !== undefined && month > 12 && day !== undefined && day <= 12) {
    ;[day, month] = [month, day]
  }
  if (month !== undefined && (month < 1 || month > 12)) {
    return undefined
  }
  if (day !== undefined && (day < 1 || day > 31)) {
    return undefined
  }
  const whole = year !== undefined && month !== undefined && day !== undefined
  return { year, month, iso: whole ? `${year}-${pad(month ?? 1)}-${pad(day ?? 1)}` : undefined }
}

/** Which characters already belong to a date. */
const isTaken = (taken: Uint8Array, start: number, end: number): boolean =>
  taken.subarray(start, end).includes(1)

/** Dates in English, Russian, Kazakh, Uzbek and Turkmen, in words and in figures. */
export const dateSpans = (text: string): DateSpan[] => {
  if (!/\d/.test(text)) {
    return []
  }
  const taken = new Uint8Array(text.length)
  const spans: DateSpan[] = []
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const date = dateOf(match.groups ?? {})
      const end = match.index + match[0].length
      if (!date || isTaken(taken, match.index, end)) {
        continue
      }
      taken.fill(1, match.index, end)
      spans.push({ start: match.index, end, ...date })
    }
  }
  return spans.sort((a, b) => a.start - b.start)
}
