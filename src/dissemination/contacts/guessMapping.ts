import type { ImportField } from './types.js'

/** What tables call the fields of a contact, in English and Russian. */
const names: Record<string, string[]> = {
  country: ['country', 'based in', 'страна'],
  email: [
    'address',
    'e mail',
    'e mail address',
    'email',
    'email address',
    'mail',
    'адрес',
    'почта',
    'эл почта',
    'электронная почта',
  ],
  language: ['lang', 'language', 'язык'],
  mechanism: ['mechanism', 'механизм'],
  name: [
    'contact',
    'first name',
    'full name',
    'last name',
    'name',
    'surname',
    'имя',
    'фамилия',
    'фио',
  ],
  organisation: [
    'body',
    'company',
    'institution',
    'org',
    'organisation',
    'organization',
    'организация',
    'учреждение',
  ],
  role: ['function', 'job title', 'position', 'post', 'role', 'title', 'должность'],
  tlpClearance: ['clearance', 'tlp', 'tlp clearance', 'допуск'],
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The field that each column most likely fills, by its name; none where nothing speaks for one. */
export const guessMapping = (columns: string[], fields: ImportField[]): (null | string)[] =>
  columns.map((column) => {
    const wanted = plain(column)
    const found = fields.find(({ label, name }) =>
      [name, label.en, label.ru, ...(names[name] ?? [])].some((each) => plain(each) === wanted),
    )
    return found?.name ?? null
  })
