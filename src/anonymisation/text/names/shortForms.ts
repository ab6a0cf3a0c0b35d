import { lettersOf } from '../letters/letters.js'
import { skeletonsOf } from '../letters/skeleton.js'
import { withoutFinalVowels } from '../letters/stems.js'

/** Given names (after the first word) and the short forms people go by (first words). */
const RUSSIAN_SHORT_FORMS = `
Саша Шура Саня Шурик Сашка: Александр Александра
Лёша Алёша: Алексей
Настя Ася Стася: Анастасия
Толя Толик: Анатолий
Аня Анечка Нюра Нюта Анюта: Анна
Тоня: Антонина Антон
Тоша Антоша: Антон
Аркаша: Аркадий
Тёма: Артём Артемий
Боря: Борис
Вадик: Вадим
Валя: Валентин Валентина
Валера: Валерий Валерия
Лера: Валерия
Вася: Василий Василиса
Верочка: Вера
Ника: Вероника Никита
Витя Витёк: Виктор
Вика: Виктория
Виталик: Виталий
Вова Володя Вовка: Владимир
Влад Слава Владик: Владислав Вячеслав Ярослав
Галя: Галина
Гена: Геннадий
Гоша Жора: Георгий Игорь
Гриша: Григорий
Даша: Дарья
Дима Митя: Дмитрий
Женя: Евгений Евгения
Катя: Екатерина
Лена Алёна: Елена
Лиза: Елизавета
Зина: Зинаида
Ваня Ванька: Иван
Ира: Ирина
Костя: Константин
Ксюша: Ксения Оксана
Лара: Лариса
Лёва: Лев
Лёня: Леонид
Лида: Лидия
Лиля: Лилия
Люба: Любовь
Люда Мила Люся: Людмила
Рита: Маргарита
Маша Маруся Маня: Мария
Макс: Максим
Миша: Михаил
Надя: Надежда
Наташа Ната: Наталья Наталия
Коля: Николай
Оля: Ольга
Паша: Павел
Петя: Пётр
Рая: Раиса
Рома: Роман
Света: Светлана
Сеня: Семён
Серёжа: Сергей
Соня: София Софья
Стёпа: Степан
Тома: Тамара
Таня: Татьяна
Тима: Тимофей Тимур
Федя: Фёдор
Эдик: Эдуард Эдгар
Юля: Юлия
Юра: Юрий
Яша: Яков
Гуля: Гульнара Гульмира Гулнора Гульсим Гулшат Гулнар Айгуль Назгуль
Нурик: Нурсултан Нурлан Нуртас Нурболат
Дина: Динара Мадина
Дильшо: Дилшод
Зуля: Зульфия Зухра
`

const key = (name: string): string => withoutFinalVowels(skeletonsOf(lettersOf(name))[0] ?? '')

const byName = new Map<string, string[]>()
for (const line of RUSSIAN_SHORT_FORMS.split('\n').filter(Boolean)) {
  const [short = '', full = ''] = line.split(': ')
  const forms = short.split(' ').flatMap((name) => skeletonsOf(lettersOf(name)))
  for (const name of full.split(' ')) {
    byName.set(key(name), [...(byName.get(key(name)) ?? []), ...forms])
  }
}

/** Turkic names that carry a second part which everyday speech leaves out: Бауыржан, Нурбек. */
const SECOND_PART = /(?:žan|žon|bek|bai|bo|gol|nor|hon|han|zat|din|ola|bibi|bano)$/

/** Short forms of a given name, all in sounds. */
export const shortFormsOf = (given: string): string[] => {
  const forms = byName.get(withoutFinalVowels(given)) ?? []
  const first = given.replace(SECOND_PART, '')
  return first !== given && first.length >= 4 ? [...forms, first] : forms
}
