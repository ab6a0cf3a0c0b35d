import { describe, expect, it } from '@jest/globals'

import { findUnknown, type Mode } from '../../../src/anonymisation/text/index.js'

const found = (text: string, type: string, mode: Mode = 'suggest'): string[] =>
  findUnknown(text, { mode })
    .filter((one) => one.type === type)
    .map(({ end, start }) => text.slice(start, end))

describe('unknown people and personal data', () => {
  it.each([
    ['Заседание вела судья Кенесбаева Ж. Т. в большом зале.', 'Кенесбаева Ж. Т.'],
    ['Его адвокат — Бекболат Турганов.', 'Бекболат Турганов'],
    ['The guard let Ogulsapar Myradowa in.', 'Ogulsapar Myradowa'],
    ['A letter by Dilmurod Xolmatov was read.', 'Dilmurod Xolmatov'],
    ['They met Mr Thistlewood twice.', 'Thistlewood'],
    ['Акт подписал Серік Қанатұлы.', 'Серік Қанатұлы'],
    ['Потом Шамшия рассказала обо всём.', 'Шамшия'],
    ['Туйгуной сообщила об обыске.', 'Туйгуной'],
    ['We talked with Tuyghunoy for an hour.', 'Tuyghunoy'],
    ['Домой вернулся Эрмек Асанбек уулу.', 'Эрмек Асанбек уулу'],
    ['The imam Abdulvosit qori was dismissed.', 'Abdulvosit qori'],
  ])('should suggest the person in %j', (text, name) => {
    expect(found(text, 'PERSON')).toContain(name)
  })

  it('should suggest a surname again once the person was named in full', () => {
    const text = 'Gulnora Sapar told us. In the evening Sapar was gone.'
    expect(found(text, 'PERSON')).toEqual(['Gulnora Sapar', 'Sapar'])
  })

  it.each([
    ['PHONE', 'Call +998 90 123-45-67 now', '+998 90 123-45-67'],
    ['PHONE', 'Телефон 8 (701) 555-12-34', '8 (701) 555-12-34'],
    ['EMAIL', 'Пишите на tolqyn.77@pochta.example скорее', 'tolqyn.77@pochta.example'],
    ['HANDLE', 'The post of @tolqyn_77 is gone', '@tolqyn_77'],
    ['PASSPORT', 'паспорт AA 1234567 изъят', 'AA 1234567'],
    ['PASSPORT', 'passport I-AH № 123456', 'I-AH № 123456'],
    ['BIRTH_DATE', 'Она родилась 3 марта 1975 года', '3 марта 1975 года'],
    ['BIRTH_DATE', 'born on 3 March 1975 in a village', '3 March 1975'],
    ['ADDRESS', 'живёт на ул. Сатпаева, 12, кв. 5 и ждёт', 'ул. Сатпаева, 12, кв. 5'],
    ['ADDRESS', 'lives at 12 Satpaev Street, flat 5 now', '12 Satpaev Street, flat 5'],
    ['SMALL_PLACE', 'учитель из села Тастыбулак', 'Тастыбулак'],
    ['SMALL_PLACE', 'a shop in the village of Tastybulak', 'Tastybulak'],
    ['EMPLOYER', 'работает в пекарне «Алтын Нан»', 'пекарне «Алтын Нан»'],
    ['EMPLOYER', 'He drives for Altyn Nan bakery', 'Altyn Nan bakery'],
    ['RELATION', 'пришла её младшая сестра', 'её младшая сестра'],
    ['RELATION', 'I saw the wife of the imam there', 'the wife of the imam'],
    ['URL', 'See https://news.example/post/12?x=1.', 'https://news.example/post/12?x=1'],
    ['CODE', 'application no. 12345/06 was lodged', '12345/06'],
    ['DATE', 'Это было 12 июня 2024 года', '12 июня 2024 года'],
  ])('should suggest %s in %j', (type, text, part) => {
    expect(found(text, type)).toContain(part)
  })

  it('should tell identity numbers from other long numbers by their check digits', () => {
    expect(found('В базе записано 800101300123.', 'NATIONAL_ID')).toEqual([])
    expect(found('ИИН 800101300123 проверили', 'NATIONAL_ID')).toEqual(['800101300123'])
    const digits = '80010130012'
    const valid = Array.from({ length: 10 }, (_, last) => `${digits}${last}`).filter(
      (number) => found(`В базе записано ${number}.`, 'NATIONAL_ID').length,
    )
    expect(valid).toHaveLength(1)
  })

  it('should find no fewer in suggest than in strict', () => {
    const text = 'The judge, Bolat Serikov, spoke to Farida in Qarabulaq on Monday for 20 minutes.'
    const covered = (mode: Mode) =>
      new Set(
        findUnknown(text, { mode }).flatMap(({ end, start }) =>
          Array.from({ length: end - start }, (_, index) => start + index),
        ),
      )
    const [bold, sure] = [covered('suggest'), covered('strict')]
    expect([...sure].every((index) => bold.has(index))).toBe(true)
    expect(bold.size).toBeGreaterThan(sure.size)
  })

  it('should take ordinary prose for what it is', () => {
    const text =
      'The hearing was adjourned. Nobody was hurt. Заседание отложили. Никто не пострадал.'
    expect(findUnknown(text, { mode: 'strict' })).toEqual([])
  })

  it('should not take the calendar for a part of a name, a place or a birth', () => {
    const text =
      'On 26 September Aram Petrosyan was fined in February. On Friday Yuri Dobrynin came on 3 May.'
    const found = findUnknown(text, { mode: 'suggest' }).map(({ end, start, type }) => [
      type,
      text.slice(start, end),
    ])
    expect(found).toEqual([
      ['DATE', '26 September'],
      ['PERSON', 'Aram Petrosyan'],
      ['DATE', 'Friday'],
      ['PERSON', 'Yuri Dobrynin'],
      ['DATE', '3 May'],
    ])
  })
})
