import type { Finding } from '../types.js'

import { emailSpans } from '../patterns/emails.js'
import { byPatterns, finding, type Rule } from './byPattern.js'

const URLS: Rule[] = [
  {
    type: 'URL',
    rule: 'url',
    score: 0.97,
    pattern: /(?:https?|ftp):\/\/[^\s<>"«»“”)\]]{1,2000}?(?=[.,;:!?]*(?:[\s<>"«»“”)\]]|$))/giu,
  },
  {
    type: 'URL',
    rule: 'url.www',
    score: 0.95,
    pattern:
      /(?<![\p{L}\p{N}@./])www\.[^\s<>"«»“”)\]]{2,2000}?(?=[.,;:!?]*(?:[\s<>"«»“”)\]]|$))/giu,
  },
  {
    type: 'URL',
    rule: 'url.bare',
    score: 0.85,
    pattern:
      /(?<![\p{L}\p{N}@./-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|info|kz|uz|tm|ru|kg|tj|eu|example)\/[^\s<>"«»“”)\]]{1,2000}?(?=[.,;:!?]*(?:[\s<>"«»“”)\]]|$))/giu,
  },
]

const HANDLES: Rule[] = [
  {
    type: 'HANDLE',
    rule: 'handle.at',
    score: 0.93,
    pattern: /(?<![\p{L}\p{N}._%+-])@[a-z0-9][\w.]{0,62}\w(?![\p{L}\p{N}]|\.[a-z]{2,6}\b)/giu,
  },
  {
    type: 'HANDLE',
    rule: 'handle.network',
    score: 0.95,
    pattern:
      /(?<![\p{L}\p{N}.])(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.me|instagram\.com|facebook\.com|fb\.com|vk\.com|ok\.ru|twitter\.com|x\.com|tiktok\.com)\/@?[\w.-]{2,64}\w/giu,
  },
  {
    type: 'HANDLE',
    rule: 'handle.named',
    score: 0.8,
    pattern:
      /(?:account|handle|nick(?:name)?|username|telegram|instagram|channel|аккаунт\p{Script=Cyrillic}{0,3}|ник(?:ом|а)?|логин\p{Script=Cyrillic}{0,3}|телеграм\p{Script=Cyrillic}{0,3}|инстаграм\p{Script=Cyrillic}{0,3}|канал\p{Script=Cyrillic}{0,3})(?:\s(?:is\s)?|\s?[—\-:]\s?)["«“]?(?<x>[a-z][a-z0-9]*[_.0-9][\w.]*\w)/dgiu,
  },
]

/** Mail addresses, accounts and links. */
export const accountFindings = (text: string): Finding[] => [
  ...emailSpans(text).map(({ start, end }) =>
    finding(start, end, { type: 'EMAIL', rule: 'email', score: 0.97 }),
  ),
  ...byPatterns(text, URLS),
  ...byPatterns(text, HANDLES),
]
