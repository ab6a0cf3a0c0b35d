import type { Text } from '../shared/types.js'

/** Why something was found, by the names of rules or their beginnings. */
const reasons: Record<string, Text> = {
  'known.alias': { en: 'alias', ru: 'прозвище' },
  'known.given': {
    en: 'given name, in full elsewhere in the text',
    ru: 'имя, полностью названное в тексте',
  },
  'known.given+patronymic': { en: 'given name and patronymic', ru: 'имя и отчество' },
  'known.relative': { en: 'relative of somebody in it', ru: 'родственник того, кто в нём' },
  'known.surname': { en: 'surname', ru: 'фамилия' },
  'known.surname+given': { en: 'surname and given name', ru: 'фамилия и имя' },
  'known.surname+initials': { en: 'surname and initials', ru: 'фамилия и инициалы' },
  'code.composed': { en: 'letters and figures', ru: 'буквы и цифры' },
  code: { en: 'number of a case or paper', ru: 'номер дела или документа' },
  'date.duration': { en: 'duration', ru: 'длительность' },
  'date.time': { en: 'time of day', ru: 'время суток' },
  'date.weekday': { en: 'day of the week', ru: 'день недели' },
  date: { en: 'how dates are written', ru: 'так пишут даты' },
  'employer.works': { en: 'works there', ru: 'там работает' },
  employer: { en: 'word for a workplace', ru: 'слово о месте работы' },
  'group.nationality': { en: 'nationality', ru: 'национальность' },
  'id.iin': { en: 'check digit is right', ru: 'контрольная цифра верна' },
  'id.pinfl': { en: 'check digit is right', ru: 'контрольная цифра верна' },
  'id.named': { en: 'said to be one', ru: 'так названо' },
  'model.person': { en: 'how it is used', ru: 'по употреблению' },
  'organisation.capitals': { en: 'capital letters', ru: 'заглавные буквы' },
  'organisation.letters': { en: 'abbreviation', ru: 'сокращение' },
  organisation: { en: 'word for an organisation', ru: 'слово об организации' },
  'passport.named': { en: 'said to be one', ru: 'так названо' },
  'person.capitals': { en: 'capital letters', ru: 'заглавные буквы' },
  'person.does': { en: 'does what people do', ru: 'делает то, что делают люди' },
  'person.full': { en: 'given name and surname', ru: 'имя и фамилия' },
  'person.given': { en: 'given name', ru: 'имя' },
  'person.initials': { en: 'initials', ru: 'инициалы' },
  'person.patronymic': { en: 'patronymic', ru: 'отчество' },
  'person.repeated': { en: 'named elsewhere in the text', ru: 'назван в тексте ещё раз' },
  'person.surname': { en: 'looks like a surname', ru: 'похоже на фамилию' },
  'person.title': { en: 'title or role before it', ru: 'перед ним звание или роль' },
  'person.with': { en: 'words that go with people', ru: 'слова, которые говорят о людях' },
  'place.kind': { en: 'word for a place beside it', ru: 'рядом слово о месте' },
  place: { en: 'preposition of place', ru: 'предлог места' },
  'programme.term': { en: 'marked in an earlier report', ru: 'отмечено в прежнем сообщении' },
  'quantity.age': { en: 'age', ru: 'возраст' },
  'quantity.money': { en: 'money', ru: 'деньги' },
  'quantity.people': { en: 'number of people', ru: 'число людей' },
  quantity: { en: 'quantity', ru: 'количество' },
  relation: { en: 'kinship', ru: 'родство' },
  'manual.form': { en: 'another form of it', ru: 'другая форма' },
}

const misspelt: Text = { en: 'with a misspelling', ru: 'с опиской' }
const split: Text = { en: 'in pieces', ru: 'по частям' }

const baseOf = (rule: string): Text | undefined => {
  for (let name = rule; name; name = name.replace(/[.+-]?[^.+-]*$/, '')) {
    if (Object.hasOwn(reasons, name)) {
      return reasons[name]
    }
  }
  return undefined
}

/** Why a rule found something, in words; none where the type says it all (a phone, a link). */
export const reasonsOf = (rule: string): Text[] => {
  const marks = [rule.includes('.typo') && misspelt, rule.includes('.split') && split]
  return [baseOf(rule), ...marks].filter((text): text is Text => Boolean(text))
}
