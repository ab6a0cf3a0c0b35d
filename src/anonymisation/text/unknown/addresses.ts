import type { Finding } from '../types.js'

import { byPatterns, type Rule } from './byPattern.js'

const UNIT = String.raw`(?:кв(?:артира|артире|артиры|\.)?|дом(?:а|е)?|д\.|корп(?:ус|\.)?|подъезд|этаж|комн(?:ата|\.)|оф(?:ис|\.)|flat|apt\.?|apartment|house|block|building|room|unit|entrance|floor|xonadon|uy|пәтер|үй|jaý|öý)`
const STREET_RU = String.raw`(?:ул(?:ица|ице|ицы|\.)|пр(?:оспект|оспекте|осп\.|-т|-кт|\.)|пер(?:еулок|еулке|\.)|бул(?:ьвар|ьваре|\.)|б-р|шоссе|мкр\.?|микрорайон\p{L}*|квартал\p{L}*|массив\p{L}*|махалл\p{L}*|тупик\p{L}*|проезд\p{L}*|наб(?:ережная|ережной|\.)|площадь|көшесі)`
const STREET_EN = String.raw`(?:[Ss]treet|[Ss]t\.|[Aa]venue|[Aa]ve\.?|[Rr]oad|Rd\.?|[Ll]ane|[Bb]oulevard|Blvd\.?|[Ss]quare|[Dd]rive|[Pp]rospekt|[Mm]icrodistrict|[Mm]ahalla|koʻchasi|ko'chasi|ko‘chasi|köçesi|kóshesi|köshesi)`
const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’ʻʼ‘.\-]{1,30}`
const NUMBER = String.raw`\d{1,4}(?:\s?[-/]\s?\d{1,4})?\p{L}?(?!\p{L})`
const TAIL = String.raw`(?:,?\s+(?:${UNIT})\s?(?:№|No\.?)?\s?${NUMBER}){0,4}`

const RULES: Rule[] = [
  {
    rule: 'address.street-ru',
    score: 0.93,
    pattern: String.raw`(?<![\p{L}\p{N}])${STREET_RU}\s?(?:${NAME}|\d{1,3}(?:-?\p{Ll}{1,3})?)(?:\s${NAME}){0,2},?\s+(?:(?:${UNIT})\s?)?${NUMBER}${TAIL}(?:,\s\d{1,4}(?!\p{N}))?`,
  },
  {
    rule: 'address.street-en',
    score: 0.93,
    pattern: String.raw`(?<![\p{L}\p{N}])${NUMBER},?\s${NAME}(?:\s${NAME}){0,2}\s${STREET_EN}${TAIL}`,
  },
  {
    rule: 'address.street-first',
    score: 0.9,
    pattern: String.raw`(?<![\p{L}\p{N}])${NAME}(?:\s${NAME}){0,2}\s${STREET_EN},?\s(?:${UNIT}\s?)?${NUMBER}${TAIL}`,
  },
  {
    rule: 'address.units',
    score: 0.92,
    pattern: String.raw`(?<![\p{L}\p{N}])(?:${UNIT}|квартал\p{L}*|микрорайон\p{L}*|мкр\.?)\s?(?:№|No\.?)?\s?${NUMBER}(?:,?\s+(?:${UNIT}|квартал\p{L}*|street|улица)\s?(?:№|No\.?)?\s?${NUMBER}){1,4}`,
  },
  {
    rule: 'address.street-name',
    score: 0.6,
    pattern: String.raw`(?<![\p{L}\p{N}])(?:(?:ул\.|улиц[аеыу])\s${NAME}|${NAME}\s(?:Street|Avenue|Road))(?!\p{L})`,
  },
].map(({ pattern, rule, score }) => ({
  type: 'ADDRESS',
  rule,
  score,
  pattern: new RegExp(pattern, 'gu'),
}))

/** Streets with houses, blocks, flats, in Russian, English and national writing. */
export const addressFindings = (text: string): Finding[] =>
  byPatterns(text, RULES).filter(({ score }) => score > 0)
