import type { DateSpan } from '../patterns/dates.js'
import type { Finding, Mode } from '../types.js'

import { byPatterns, finding, type Rule } from './byPattern.js'

const BIRTH_BEFORE =
  /(?:born|birth|(?<!\p{L})(?:dob(?!\p{L})|d\.o\.b\.?|b\.)|рожд\p{L}*|родил\p{L}*|г\.\s?р\.|д\.\s?р\.|туған\p{L}*|tug.{0,2}il\p{L}*|doglan\p{L}*|доглан\p{L}*)[^.!?\n]{0,25}$/iu
const BIRTH_AFTER =
  /^[\s,]{0,3}(?:г\.\s?р\.|года рождения|г\.\s?рожд|туған|tug.{0,2}il|year of birth|of birth)/iu
const YOUNGEST = 14
const NAME_BEFORE = /\p{Lu}[\p{L}\p{M}'’‘.-]{2,40}\s?[(,]\s?["«“(]?$/u

const isBirth = (text: string, start: number, end: number, year: number | undefined): boolean => {
  const before = text.slice(Math.max(0, start - 50), start)
  if (BIRTH_BEFORE.test(before) || BIRTH_AFTER.test(text.slice(end, end + 24))) {
    return true
  }
  const grown = year !== undefined && year <= new Date().getFullYear() - YOUNGEST
  return grown && NAME_BEFORE.test(before) && /^[")»”,.]|^$/.test(text.slice(end, end + 1))
}

/** Length of the word for "year" that a Russian date ends with. */
const yearWord = (text: string, end: number): number =>
  /^\s(?:года|г\.(?!\s?р))(?!\p{L})/u.exec(text.slice(end, end + 6))?.[0].length ?? 0

const NUMBER_EN = String.raw`(?:\d{1,4}(?:[.,]\d{1,3})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{Ll}+)?|a hundred|several|a few)`
const NUMBER_RU = String.raw`(?:\d{1,4}|од(?:ин|ну|ного|ной)|дв[ае]|двух|тр(?:и|ёх|ех)|четыр(?:е|ёх|ех)|пять?и?|шесть?и?|семь?и?|восемь|девять?и?|десять?и?|\p{Ll}{2,8}надцат[ьи]|(?:два|три)дцат[ьи]|сорок|пятьдесят|пятидесят)`

const YEARS: Rule[] = [
  {
    type: 'DATE',
    rule: 'date.year',
    score: 0.78,
    pattern:
      /(?<=(?:in|since|until|from|of|by|before|after|between|and|to|during|early|late|mid-?|summer|autumn|winter|spring|year|born in)\s)(?:19|20)\d{2}(?![\p{L}\p{N}/-])/giu,
  },
  {
    type: 'DATE',
    rule: 'date.year',
    score: 0.78,
    pattern: /(?<![\p{L}\p{N}/.-])(?:19|20)\d{2}(?=\s?(?:г\.|год))/gu,
  },
  {
    type: 'DATE',
    rule: 'date.range',
    score: 0.75,
    pattern: /(?<![\p{L}\p{N}/.-])(?:19|20)\d{2}\s?[-–—]\s?(?:19|20)?\d{2}(?![\p{L}\p{N}/-])/gu,
  },
  {
    type: 'DATE',
    rule: 'date.time',
    score: 0.6,
    pattern:
      /(?<![\p{N}:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\.?)?(?![\p{N}.%])|(?<!\p{N})\d{1,2}\s?[ap]\.m\.?/giu,
  },
]

const LOOSE: Rule[] = [
  {
    type: 'DATE',
    rule: 'date.bare-year',
    score: 0.55,
    pattern: /(?<![\p{L}\p{N}/.,-])(?:19|20)\d{2}(?![\p{L}\p{N}/%]|[.,-]\d)/gu,
  },
  {
    type: 'DATE',
    rule: 'date.weekday',
    score: 0.45,
    pattern: /(?<!\p{L})(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\p{L})/gu,
  },
  {
    type: 'DATE',
    rule: 'date.duration',
    score: 0.5,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:(?:about|almost|nearly|over|some|approximately)\s)?${NUMBER_EN}(?:\s(?:and a half|or\s\p{Ll}+|to\s\p{Ll}+|and\s\p{Ll}+))?[\s-](?:minute|hour|day|night|week|month|year)s?['’]?(?:\s(?:and\s)?${NUMBER_EN}\s(?:minute|hour|day|week|month)s?)?(?!\p{L})`,
      'giu',
    ),
  },
  {
    type: 'DATE',
    rule: 'date.duration',
    score: 0.45,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])${NUMBER_RU}\s(?:минут\p{Ll}?|час(?:а|ов)?|дн(?:я|ей)|день|сут(?:ок|ки)|недел\p{Ll}{1,3}|месяц(?:а|ев)?|год(?:а|у)?|лет)(?!\p{L})`,
      'giu',
    ),
  },
  {
    type: 'QUANTITY',
    rule: 'quantity.age',
    score: 0.7,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:aged?\s\d{1,3}|\d{1,3}\syears\s(?:old|of age)|${NUMBER_EN}[-‑ ]years?[-‑ ]old|age\sof\s\d{1,3}|\d{1,2}-летн\p{Ll}{2,3})(?![\p{L}\p{N}])`,
      'giu',
    ),
  },
]

/** The first of two days that share a month: 7 and 8 October. */
const EARLIER_DAY = /(?<!\d)\d{1,2}(?:\s\p{L}{3,10})?\s?(?:and|to|or|until|[–\-и,]|по|до)\s?$/u

/** Birth dates, other dates, times and durations. */
export const timeFindings = (text: string, dates: DateSpan[], mode: Mode): Finding[] => {
  const found = dates.map(({ end, iso, start: first, year }) => {
    const start =
      first - (EARLIER_DAY.exec(text.slice(Math.max(0, first - 24), first))?.[0].length ?? 0)
    return isBirth(text, start, end, year)
      ? finding(start, end + yearWord(text, end), {
          type: 'BIRTH_DATE',
          rule: 'birth-date',
          score: 0.93,
        })
      : finding(start, end, { type: 'DATE', rule: 'date', score: iso ? 0.85 : 0.75 })
  })
  return [...found, ...byPatterns(text, mode === 'suggest' ? [...YEARS, ...LOOSE] : YEARS)]
}
