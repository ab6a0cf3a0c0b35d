import type { Term } from './types.js'

/** Own short list of kinds of evidence, after HURIDOCS micro-thesaurus 16 (source material). */
export const sourceMaterial: Term[] = [
  { value: 'photograph', label: { en: 'Photograph', ru: 'Фотография' } },
  { value: 'video', label: { en: 'Video', ru: 'Видео' } },
  { value: 'audio', label: { en: 'Sound recording', ru: 'Звукозапись' } },
  { value: 'statement', label: { en: 'Written statement', ru: 'Письменное показание' } },
  { value: 'court', label: { en: 'Court document', ru: 'Судебный документ' } },
  { value: 'medical', label: { en: 'Medical document', ru: 'Медицинский документ' } },
  { value: 'official', label: { en: 'Other official paper', ru: 'Другой официальный документ' } },
  { value: 'message', label: { en: 'Message or web page', ru: 'Сообщение или веб-страница' } },
]
