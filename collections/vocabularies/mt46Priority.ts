import type { Term } from './types.js'

/** Own short list, after HURIDOCS micro-thesaurus 46 (priority). */
export const priorities: Term[] = [
  { value: 'now', label: { en: 'Now: life or freedom at risk', ru: 'Сейчас: жизнь или свобода' } },
  { value: 'days', label: { en: 'Within days', ru: 'В течение дней' } },
  { value: 'weeks', label: { en: 'Within weeks', ru: 'В течение недель' } },
]
