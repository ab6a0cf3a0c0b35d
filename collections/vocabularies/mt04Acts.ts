import type { Term } from './types.js'

/** Own short list of acts, after HURIDOCS micro-thesaurus 4 (types of acts). */
export const acts: Term[] = [
  { value: 'arrest', label: { en: 'Arrest or detention', ru: 'Задержание или арест' } },
  { value: 'trial', label: { en: 'Prosecution or trial', ru: 'Преследование или суд' } },
  { value: 'fine', label: { en: 'Fine', ru: 'Штраф' } },
  { value: 'search', label: { en: 'Search or seizure', ru: 'Обыск или изъятие' } },
  { value: 'violence', label: { en: 'Physical violence', ru: 'Физическое насилие' } },
  { value: 'threat', label: { en: 'Threat against a person', ru: 'Угроза человеку' } },
  { value: 'family', label: { en: 'Pressure on the family', ru: 'Давление на семью' } },
  { value: 'surveillance', label: { en: 'Surveillance', ru: 'Слежка' } },
  { value: 'dismissal', label: { en: 'Dismissal or expulsion', ru: 'Увольнение или исключение' } },
  { value: 'travel', label: { en: 'Travel ban', ru: 'Запрет на выезд' } },
  {
    value: 'media',
    label: { en: 'Closing or blocking of media', ru: 'Закрытие или блокировка СМИ' },
  },
  { value: 'gathering', label: { en: 'Breaking up of a gathering', ru: 'Разгон собрания' } },
  {
    value: 'registration',
    label: { en: 'Refusal of registration', ru: 'Отказ в регистрации' },
  },
  {
    value: 'worship',
    label: { en: 'Obstruction of worship', ru: 'Препятствие богослужению' },
  },
]
