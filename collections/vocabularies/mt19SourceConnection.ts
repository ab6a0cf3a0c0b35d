import type { Term } from './types.js'

/** Own short list, after HURIDOCS micro-thesaurus 19 (connection of the source to the event). */
export const sourceConnections: Term[] = [
  { value: 'observer', label: { en: 'Saw it', ru: 'Видел сам' } },
  { value: 'affected', label: { en: 'Is affected', ru: 'Затронут лично' } },
  { value: 'interviewer', label: { en: 'Spoke with witnesses', ru: 'Говорил со свидетелями' } },
  { value: 'hearsay', label: { en: 'Heard of it', ru: 'Узнал от других' } },
  { value: 'documents', label: { en: 'Read the documents', ru: 'Читал документы' } },
]
