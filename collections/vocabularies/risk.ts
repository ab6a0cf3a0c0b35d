import type { Term } from './types.js'

/** How dangerous the work is; the protection rules follow from it. */
export const riskLevels: Term[] = [
  { value: 'low', label: { en: 'Low', ru: 'Низкий' } },
  { value: 'medium', label: { en: 'Medium', ru: 'Средний' } },
  { value: 'high', label: { en: 'High', ru: 'Высокий' } },
  { value: 'extreme', label: { en: 'Extreme: life-threatening', ru: 'Крайний: опасно для жизни' } },
]
