import type { Identity } from '../../src/anonymisation/text/index.js'

import { createRandom } from './random.js'

/** Invented people: names put together from parts, so that most surnames are borne by one person. */
const words = (text: string): string[] => text.split(' ')

const GIVEN = {
  KZ: {
    f: words(
      'Айгерім Ақбота Балнұр Гүлжан Дариға Еркежан Жібек Зәуре Қарлығаш Ләззат Меруерт Назерке Раушан Сәуле Толғанай Ұлбосын Шырын Әсем',
    ),
    m: words(
      'Айтуар Асқар Бейбіт Ғабит Досжан Ермұрат Жәнібек Қанат Қуат Мақсат Нұржан Оңдасын Самат Төлеген Ұлан Шыңғыс Әділ Сәкен',
    ),
  },
  UZ: {
    f: words(
      'Барно Гулираъно Дилафруз Зебинисо Кумуш Латофат Моҳинур Насиба Озода Раъно Сурайё Умида Феруза Ҳилола Шоира Юлдуз Ўғилой Ғунча',
    ),
    m: words(
      'Асқад Бобомурод Даврон Жўрабек Зиёвуддин Икром Комрон Лутфулла Муроджон Нурилло Отабек Равшан Санжар Тўлқин Усмонали Фаррух Ҳамдам Шерали',
    ),
  },
  TM: {
    f: words(
      'Айболек Бахаргул Гөзел Дүрли Энегүл Җерен Зөхре Майса Мәхри Нуртәч Огулҗан Сона Тылла Узук Хаҗар Шекер Язсолтан Гүлсенем',
    ),
    m: words(
      'Аннагелди Баймырат Вели Гуванч Довлет Җораберди Какамырат Максат Мейлис Непесгулы Овезберди Пирли Реҗеп Сердар Тойлы Халмырат Чарыяр Язмухаммет',
    ),
  },
}

const ROOTS_A = words(
  'Айт Ақ Ал Арс Бай Бек Бер Бөр Дәр Дос Ер Жан Жол Жұм Зәк Кар Кең Құл Қар Қож Мах Мең Мол Мұс Нар Ныс Ор Өт Сад Сар Сұл Таж Тең Түм Ұлт Хал Шад Шөк Ыс Яр',
)
const ROOTS_B = words(
  'абай ақпар алы ағас байбақ баст бер бол ғара ғож дек дыр жан жеп зақ кел кесер құд лан мағ мат мыш нияз пан рақ рым сап сейіт сүгір там тай төр тыр шан шық ырғап',
)
const ROOTS_C = words('мұр бат сан дал кел тас шар ғұл нық мет қан рат бұл зан жар пиз')
const ENDING = { m: 'ов', f: 'ова' }
const VILLAGE_A = words(
  'Қызыл Тас Сары Жаңа Ескі Көк Бес Үш Тоғыз Ұзын Кең Терең Ащы Тұщы Айыр Боз',
)
const VILLAGE_B = words(
  'сексеуіл қайың жыңғыл төбе сай қия кезең құдық шілік жота бастау өткел сазан балшық',
)

const DIGITS = '0123456789'

export type GeneratedIdentity = Identity & {
  country: 'KZ' | 'UZ' | 'TM'
  sex: 'f' | 'm'
  given: string
  surname: string
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Marks of the national alphabets, as the country's Cyrillic writing has them. */
const forCountry = (word: string, country: 'KZ' | 'UZ' | 'TM'): string => {
  if (country === 'KZ') {
    return word
  }
  const tables = {
    UZ: { ә: 'а', ң: 'нг', ө: 'ў', ұ: 'у', ү: 'у', і: 'и', ы: 'и', щ: 'ш' },
    TM: { қ: 'к', ғ: 'г', ң: 'ң', ұ: 'у', і: 'и' },
  }
  const table: Record<string, string> = tables[country]
  return Array.from(word, (char) => table[char] ?? char).join('')
}

/** `count` invented identities; the same seed gives the same people. */
export const generateIdentities = (count: number, seed = 1): GeneratedIdentity[] => {
  const { chance, next, pick } = createRandom(seed)
  const number = (length: number): string => Array.from({ length }, () => pick(DIGITS)).join('')
  return Array.from({ length: count }, (_, index) => {
    const country = pick(['KZ', 'UZ', 'TM'] as const)
    const sex = pick(['f', 'm'] as const)
    const root = pick(ROOTS_A) + pick(ROOTS_B) + (chance(0.6) ? pick(ROOTS_C) : '')
    const year = 1940 + Math.floor(next() * 65)
    const two = (limit: number): string => String(1 + Math.floor(next() * limit)).padStart(2, '0')
    const birthDate = `${year}-${two(12)}-${two(28)}`
    const phone = { KZ: `+770${number(8)}`, UZ: `+9989${number(8)}`, TM: `+9936${number(7)}` }[
      country
    ]
    const name = `user${number(6)}`
    const father = pick(GIVEN[country].m)
    const consonant = /[бвгғджзкқлмнңпрстфхҳцчшщ]$/.test(father)
    return {
      id: `G${String(index + 1).padStart(6, '0')}`,
      country,
      sex,
      script: 'Cyrl',
      given: pick(GIVEN[country][sex]),
      ...(consonant && chance(0.5) ? { patronymic: father + (sex === 'f' ? 'овна' : 'ович') } : {}),
      surname: capital(forCountry(root.toLowerCase(), country)) + ENDING[sex],
      birthDate,
      phones: [phone],
      emails: chance(0.5) ? [`${name}@mail.example`] : [],
      handles: chance(0.5) ? [`@h_${name}`] : [],
      nationalId: country === 'KZ' ? number(12) : country === 'UZ' ? number(14) : undefined,
      passport: {
        KZ: `N${number(8)}`,
        UZ: `A${pick('ABCDE')}${number(7)}`,
        TM: `I-MR ${number(6)}`,
      }[country],
      village: chance(0.4) ? pick(VILLAGE_A) + pick(VILLAGE_B) : undefined,
      aliases: [],
      relatives: [],
    }
  })
}
