import type { Term } from './types.js'

/** How far the source can be relied on, after HURIDOCS micro-thesaurus 42. Says nothing on the facts. */
export const reliability: Term[] = [
  { value: 'high', label: { en: 'High: proven over years', ru: 'Высокая: проверен годами' } },
  { value: 'fair', label: { en: 'Fairly high', ru: 'Довольно высокая' } },
  { value: 'low', label: { en: 'Low', ru: 'Низкая' } },
  { value: 'unknown', label: { en: 'Cannot be judged yet', ru: 'Пока нельзя оценить' } },
]

/** How far the information holds, whoever brings it (OHCHR manual on monitoring, chapter 7). */
export const validity: Term[] = [
  { value: 'confirmed', label: { en: 'Confirmed by others', ru: 'Подтверждена другими' } },
  { value: 'probable', label: { en: 'Probable', ru: 'Вероятна' } },
  { value: 'possible', label: { en: 'Possible', ru: 'Возможна' } },
  { value: 'doubtful', label: { en: 'Doubtful', ru: 'Сомнительна' } },
  { value: 'unknown', label: { en: 'Cannot be judged yet', ru: 'Пока нельзя оценить' } },
]
