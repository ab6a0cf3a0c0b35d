import type { Identity } from '../../src/anonymisation/text/index.js'

import { nationalPeople } from './nationalPeople.js'
import { createRandom } from './random.js'

const WORKPLACES = {
  KZ: ['кафе «Алтын Дән»', 'ЖШС «Қарлығаш Құрылыс»', 'Тоғжан балабақшасы', '№ 14 мектеп-лицей'],
  RU: ['пекарня «Тёплый угол»', 'ООО «Северная звезда»', 'гараж «Поворот»', 'школа № 27'],
  TM: ['Gülzar dükany', '12-nji orta mekdep', '«Ak Ýelken» restorany', 'Sähra dokma fabrigi'],
  UZ: ['«Sokin Vodiy» choyxonasi', "Mehr bog'chasi", '8-maktab', 'Zarhal MCHJ'],
}
const VILLAGES = {
  KZ: ['Ақшығанақ', 'Құмтиын', 'Жаңатілек', 'Кіші Бөген'],
  RU: ['Нижние Котлы', 'Сухореченка', 'Берёзовый Лог', 'Малая Вишера'],
  TM: ['Goşadepe', 'Akýaýla', 'Garagum-Oba', 'Täzejaý'],
  UZ: ['Uchqoʻrgʻoncha', 'Tolzor', 'Yangiobod', 'Katta Soy'],
}

/** People with a workplace, a village and a relative beside all else that points to them. */
export const markedPeople = (count: number, seed: number): Identity[] => {
  const { pick } = createRandom(seed + 5)
  const relatives = nationalPeople(count, seed + 31)
  return nationalPeople(count, seed).map(({ identity, nation }, index) => {
    const { given = '', surname = '' } = relatives[index]?.identity ?? {}
    return {
      ...identity,
      employer: pick(WORKPLACES[nation]),
      relatives: [{ name: `${given} ${surname}`, relation: 'sibling' }],
      village: pick(VILLAGES[nation]),
    }
  })
}
