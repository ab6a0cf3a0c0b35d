import type { Finding, Mode } from '../types.js'

import { byPatterns, type Rule } from './byPattern.js'

const CURRENCY = String.raw`(?:EUR|USD|GBP|RUB|KZT|UZS|TMT|TRY|PLN|UAH|FRF|ITL|ATS|CHF|SEK|FIM|DKK|NOK|BGN|ROL|RON|HUF|CZK|SKK|GEL|AMD|[€$£])`
const WORDS = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{Ll}+)?)`
const UNITS = String.raw`(?:square\s)?(?:met(?:re|er)s?|kilomet(?:re|er)s?|km|sq\.\s?m|m²|hectares?|kilograms?|kg|grams?|euros?|dollars?|roubles?|rubles?|tenge|soums?|som|manats?|zlotys?|lira|liras|pounds(?:\ssterling)?|francs?|shares?|per cent|%)`
const NUMBER = String.raw`(?:\d{1,3}(?:[,. \u00a0]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)`
const COUNT = String.raw`(?:${NUMBER.slice(3, -1)}|${WORDS.slice(3, -1)})`

const SURE: Rule[] = [
  {
    type: 'QUANTITY',
    rule: 'quantity.money',
    score: 0.75,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])${CURRENCY}\s?${NUMBER}(?:\s(?:million|billion|thousand))?|(?<![\p{L}\p{N}])${NUMBER}\s?(?:million\s|billion\s|thousand\s)?(?:${CURRENCY.slice(3, -1)}|euros?|dollars?|(?:\p{Lu}\p{Ll}+\s)?kron\p{Ll}{1,3}|roubles?|tenge|soums?|manats?|тенге|сум(?:ов|а)?|манат(?:ов|а)?|руб(?:лей|ля|\.)|евро|доллар(?:ов|а)?)(?!\p{L})`,
      'gu',
    ),
  },
]

const LOOSE: Rule[] = [
  {
    type: 'QUANTITY',
    rule: 'quantity.unit',
    score: 0.5,
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])${COUNT}\s${UNITS}(?!\p{L})`, 'giu'),
  },
  {
    type: 'QUANTITY',
    rule: 'quantity.people',
    score: 0.45,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:(?:about|some|approximately|over|more than|only)\s)?${COUNT}\s(?:\p{Ll}+\s)?(?:people|persons|houses|children|inmates|detainees|prisoners|families|households|listeners|pupils|residents|believers|members|counts|offences|years)(?!\p{L})`,
      'giu',
    ),
  },
  {
    type: 'QUANTITY',
    rule: 'quantity.people',
    score: 0.45,
    pattern:
      /(?<![\p{L}\p{N}])(?:\d{1,4}|двое|трое|четверо|пятеро|шестеро|семеро)\s(?:\p{Ll}+\s)?(?:человек\p{Ll}?|домов|семей|детей|учеников|верующих)(?!\p{L})/giu,
  },
]

/** Sums and counts that may single somebody out. */
export const quantityFindings = (text: string, mode: Mode): Finding[] =>
  byPatterns(text, mode === 'suggest' ? [...SURE, ...LOOSE] : SURE)
