/** Sections of the admin's menu, in the words of the programme. */
export const groups = {
  people: { en: 'People and partners', ru: 'Люди и партнёры' },
  programme: { en: 'Programme', ru: 'Программа' },
  publishing: { en: 'Publishing', ru: 'Публикации' },
  reports: { en: 'Reports from the field', ru: 'Сообщения с мест' },
  settings: { en: 'Settings', ru: 'Настройки' },
}
