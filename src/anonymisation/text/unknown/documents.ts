import type { Finding, Mode } from '../types.js'

import { byPatterns, type Rule } from './byPattern.js'

const PASSPORTS: Rule[] = [
  {
    type: 'PASSPORT',
    rule: 'passport.uz',
    score: 0.9,
    pattern:
      /(?<![\p{L}\p{N}])[A-ZАВЕКМНОРСТХ]{2}\s?(?:№|No\.?)?\s?\d{3}\s?\d{4}(?![\p{L}\p{N}])/gu,
  },
  {
    type: 'PASSPORT',
    rule: 'passport.kz',
    score: 0.88,
    pattern: /(?<![\p{L}\p{N}])[NН]\s?(?:№|No\.?)?\s?\d{8}(?![\p{L}\p{N}])/gu,
  },
  {
    type: 'PASSPORT',
    rule: 'passport.tm',
    score: 0.93,
    pattern:
      /(?<![\p{L}\p{N}])[IІ1]{1,2}\s?[-–‑]\s?\p{Lu}{2}\s?(?:№|No\.?)?\s?\d{6}(?![\p{L}\p{N}])/gu,
  },
  {
    type: 'PASSPORT',
    rule: 'passport.named',
    score: 0.85,
    pattern:
      /(?:passport|паспорт\p{L}*|pasport\p{L}*|төлқұжат\p{L}*|удостоверени\p{L}*|identity card)\s?(?:is|was|no\.?|number|[№:,]|номер|серия)?\s?(?:№|:)?\s?(?<x>(?:\p{Lu}{1,2}\s?[-–]?\s?\p{Lu}{0,2}\s?(?:№|No\.?)?\s?)?\d{6,9})(?![\p{L}\p{N}])/dgu,
  },
]

const CODES: Rule[] = [
  {
    type: 'CODE',
    rule: 'code.slash',
    score: 0.9,
    pattern: /(?<![\p{L}\p{N}./-])\d{2,6}\/\d{2,4}(?![\p{N}/])/gu,
  },
  {
    type: 'CODE',
    rule: 'code.composed',
    score: 0.85,
    pattern: /(?<![\p{L}\p{N}./-])(?:\d{1,6}[-/]){1,4}\d{1,6}\/\d{2,4}(?![\p{N}/])/gu,
  },
  {
    type: 'CODE',
    rule: 'code.lettered',
    score: 0.8,
    pattern: /(?<![\p{L}\p{N}])\p{Lu}{1,4}[-/.]?\d{2,6}(?:[-/.]\d{1,6}){1,3}(?![\p{L}\p{N}])/gu,
  },
  {
    type: 'CODE',
    rule: 'code.named',
    score: 0.8,
    pattern:
      /(?:case|file|criminal case|decision|application|complaint|docket|judgment|дел[оауе]|решени[еюя]|постановлени[еюя]|приказ\p{L}*|протокол\p{L}*|жалоб\p{L}*|заявлени[еюя])\s(?:nos?\.?|number|№|#|under no\.?)\s?(?<x>[\p{L}\p{N}][\p{L}\p{N}./–-]{0,30}\p{N})/dgiu,
  },
]

const BARE_CODES: Rule[] = [
  {
    type: 'CODE',
    rule: 'code.number',
    score: 0.55,
    pattern:
      /(?<!(?:law|act|protocol|decree|закон\p{L}*|кодекс\p{L}*)\s)(?:(?<!\p{L})nos?\.|№|#)\s?(?<x>\d[\d./–-]{0,20}\d)/dgiu,
  },
]

/** Passports and numbers of cases and files. */
export const documentFindings = (text: string, mode: Mode): Finding[] => [
  ...byPatterns(text, PASSPORTS),
  ...byPatterns(text, mode === 'suggest' ? [...CODES, ...BARE_CODES] : CODES),
]
