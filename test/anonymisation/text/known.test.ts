import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { isAbroad, isWhole } from '../../../bench/corpus/abroad.js'
import { surfaceForms } from '../../../bench/corpus/forms.js'
import { hardForms } from '../../../bench/corpus/hardForms.js'
import { hardMarks } from '../../../bench/corpus/hardMarks.js'
import { isAnotherName } from '../../../bench/corpus/hardTypos.js'
import { generateIdentities } from '../../../bench/corpus/identities.js'
import { markedPeople } from '../../../bench/corpus/markedPeople.js'
import { nationalPeople } from '../../../bench/corpus/nationalPeople.js'
import { createRandom } from '../../../bench/corpus/random.js'
import { isCovered } from '../../../bench/corpus/samples.js'
import {
  createRegister,
  findKnown,
  type Identity,
  updateRegister,
} from '../../../src/anonymisation/text/index.js'

const person: Identity = {
  id: 'P1',
  aliases: ['Седой Ворон', 'Tumar-7'],
  birthDate: '1984-05-09',
  country: 'KZ',
  emails: ['saltanat.b84@mail.example'],
  employer: 'кафе «Көк Есік»',
  given: 'Салтанат',
  handles: ['@salta_bei'],
  nationalId: '840509450123',
  passport: 'N12345670',
  patronymic: 'Мұратқызы',
  phones: ['+77051234567'],
  relatives: [{ name: 'Дархан Бейсекожин', relation: 'son' }],
  sex: 'f',
  surname: 'Бейсекожина',
  village: 'Қамысөткел',
}

const register = createRegister([person])

/** What is found of the person, as the words of the text. */
const found = (text: string): string[] =>
  findKnown(register, text).map(({ end, start }) => text.slice(start, end))

const covers = (
  text: string,
  start: number,
  end: number,
  findings: { end: number; start: number }[],
) =>
  Array.from({ length: end - start }, (_, index) => start + index).every((index) =>
    findings.some((one) => one.start <= index && index < one.end),
  )

describe('known identities', () => {
  it('should find 200 people in every way of writing them', () => {
    const people = generateIdentities(200, 7)
    const crowd = createRegister(people)
    const random = createRandom(106)
    const forms = people
      .flatMap((one) => surfaceForms(one, random))
      .filter((form) => !isAbroad(form) || isWhole(form))
    const missed = forms.filter(
      (form) => !covers(form.text, form.start, form.end, findKnown(crowd, form.text)),
    )
    expect(forms.length).toBeGreaterThan(200 * 50)
    expect(missed.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([])
  })

  it('should find people of four nations however hostile the writing', () => {
    const people = nationalPeople(16, 5)
    const crowd = createRegister(people.map(({ identity }) => identity))
    const random = createRandom(6)
    const all = people.flatMap((one) => hardForms(one, random))
    const forms = all.filter((form) => !isAnotherName(form) && !isAbroad(form))
    const missed = forms.filter(
      (form) => !covers(form.text, form.start, form.end, findKnown(crowd, form.text)),
    )
    expect(forms.length).toBeGreaterThan(16 * 200)
    expect(all.filter(isAnotherName).length).toBeLessThan(all.length * 0.01)
    expect(missed.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([])
  })

  it.each([
    ['Peruza Bajgozhina', 'Peruza Bygozhia', 'two letters left out'],
    ['Устинья Щербинина', 'Shcaherbinina', 'a digraph parted'],
    ['Hezretguly Weliýew', 'Weiýew', 'two vowels become one'],
    ['Оразберди Ягшымырадов', 'Ягшыеырадов', 'a vowel for a consonant'],
    ['Огулбике Тяшлиева', 'Tjsahlieva', 'two letters of a digraph swapped'],
    ['Викентий Рожков', 'Rozhkvo', 'six letters at the beginning'],
  ])('should find %s as %j: %s', (name, wrong) => {
    const [given, surname] = name.split(' ')
    const one = createRegister([{ id: 'T', given, surname }])
    expect(findKnown(one, `${wrong} was told to wait.`)).toMatchObject([
      { end: wrong.length, identity: 'T', start: 0 },
    ])
  })

  it.each([
    ['Жанна Джумабаева', 'Schanna Dschumabajewa'],
    ['Жандос Байжанов', 'Schandos Baischanow'],
    ['Хуршид Ходжаев', 'Churschid Chodschajew'],
    ['Jasur Hojayev', 'Dschasur Chodschajew'],
    ['Гүлжан Ержанова', 'Gulschan Jerschanowa'],
    ['Ajjemal Rejepowa', 'Aidschemal Redschepowa'],
    ['Асылжан Кожахметов', 'Assylschan Koschachmetow'],
    ['Dilfuza Jumaniyozova', 'Dilfusa Dschumanijasowa'],
    ['Jumamyrat Hojageldiýew', 'Dschumamyrat Hodschageldijew'],
    ['Жұмабек Жұмашев', 'Schumabek Schumaschew'],
    ['Зульфия Кузнецова', 'Sulfija Kusnezowa'],
    ['Чары Щербаков', 'Tschary Schtscherbakow'],
    ['Хадиша Сатыбалдина', 'Ch. Satybaldina'],
    ['Гүлсім Байжұманова', 'Baischumanowa'],
    ['Гүлсім Байжұманова', 'Baischu manowa'],
    ['Ораз Шоқанов', 'Chokanov'],
    ['Meret Hojageldiýew', 'Khodjaguéldyïev'],
    ['Гульшат Мухтарова', 'Goulchat Moukhtarova'],
    ['Чары Щербаков', 'Tchary Chtcherbakov'],
  ])('should find %s in the German or French spelling %s', (name, written) => {
    const [given, surname] = name.split(' ')
    const one = createRegister([{ id: 'T', given, surname }])
    const text = `Sie sagte, M. ${written} war dort.`
    const [finding] = findKnown(one, text)
    expect(text.slice(finding?.start, finding?.end).replace(/^M\. /, '')).toBe(written)
  })

  it.each([
    ['Бурабай Шаров', 'They saw Oleg Zharov there'],
    ['Жанар Хангереев', 'Sie sahen Oleg Tschangerejew dort'],
    ['Зарина Азизов', 'They saw Karim Asisov there'],
    ['Айша Шарипбаева', 'Each chair of the chamber was searched'],
  ])('should not take another name or word for %s: %s', (name, text) => {
    const [given, surname] = name.split(' ')
    expect(findKnown(createRegister([{ id: 'T', given, surname }]), text)).toEqual([])
  })

  it.each([
    ['mathematical', '𝐒𝐚𝐥𝐭𝐚𝐧𝐚𝐭 𝓑𝓮𝓲𝓼𝓮𝓴𝓸𝔃𝓱𝓲𝓷𝓪'],
    ['circled', 'Ⓢⓐⓛⓣⓐⓝⓐⓣ Ⓑⓔⓘⓢⓔⓚⓞⓩⓗⓘⓝⓐ'],
    ['white on black', '🅂🄰🄻🅃🄰🄽🄰🅃 🅱🅴🅸🆂🅴🅺🅾🆉🅷🅸🅽🅰'],
    ['bracketed', '⒮⒜⒧⒯⒜⒩⒜⒯ ⒝⒠⒤⒮⒠⒦⒪⒵⒣⒤⒩⒜'],
    ['raised', 'ᴮᵉⁱˢᵉᵏᵒᶻʰⁱⁿᵃ'],
    ['small capital', 'sᴀʟᴛᴀɴᴀᴛ ʙᴇɪsᴇᴋᴏᴢʜɪɴᴀ'],
    ['full-width', 'Ｓａｌｔａｎａｔ Ｂｅｉｓｅｋｏｚｈｉｎａ'],
    ['cut by a vowel separator', 'Salta\u180enat Beise\u180ekozhina'],
    ['cut by tags', 'Sal\u{e0020}tanat B\u{e0065}eisekozhina'],
    ['cut by variation selectors', 'Салтан\u{e0101}ат Бей\u180bсекожина'],
    ['parted by fillers', 'Салтанат\u3164Бейсе\u3164кожина'],
  ])('should find the name in %s letters, and tell where it stands', (_, name) => {
    const text = `😀 № 5: ${name}, ушла.`
    expect(findKnown(register, text)).toMatchObject([
      { end: text.length - 7, identity: 'P1', start: 8, type: 'PERSON' },
    ])
  })

  it('should find an alias and a number in other dress, in the register and in the text', () => {
    const dressed = createRegister([{ ...person, aliases: ['𝓣𝓾𝓶𝓪𝓻𝓬𝓱𝓪'] }])
    for (const mark of ['Tumarcha', '𝕋𝕦𝕞𝕒𝕣𝕔𝕙𝕒', '+𝟕 𝟕𝟎𝟓 𝟏𝟐𝟑 𝟒𝟓 𝟔𝟕']) {
      const text = `Сообщили про ${mark} вчера`
      expect(findKnown(dressed, text).map(({ end, start }) => text.slice(start, end))).toEqual([
        mark,
      ])
    }
  })

  it('should still find a plain name that a letter in other dress touches', () => {
    expect(found('ⓘБейсекожина')).toEqual(['Бейсекожина'])
  })

  it.each([['С Сапаровыми'], ['К Каримову']])('should leave the preposition of %s', (text) => {
    const [preposition = '', name = ''] = text.split(' ')
    const one = createRegister([{ id: 'T', given: 'Нур', surname: name.replace(/(?:ыми|у)$/, '') }])
    expect(findKnown(one, `${text} говорили вчера`)).toMatchObject([
      { end: text.length, start: preposition.length + 1 },
    ])
  })

  it.each([
    ['Олег Иванов', 'Разговор с Иваном не получился'],
    ['Жамиля Условова', 'Условие не выполнено'],
    ['Дильшод Собиров', 'Собирайте подписи'],
    ['Нозима Садуров', 'Saturday was a working day'],
    ['Мурат Доргинов', 'During the search nothing was found'],
  ])('should not take an ordinary word for %s with a letter wrong: %s', (name, text) => {
    const [given, surname] = name.split(' ')
    expect(findKnown(createRegister([{ id: 'T', given, surname }]), text)).toEqual([])
  })

  it.each([
    ['Бейсе кожина Салтанат'],
    ['Салтанат Бей**секо**жиной'],
    ['С а л т а н а т   Б е й с е к о ж и н а'],
    ['S-a-l-t-a-n-a-t B-e-i-s-e-k-o-z-h-i-n-a'],
    ['Saltanat Beisekozhialardyng'],
    ['Салтанат Бейсекожиналардікі'],
    ['Бейсекожян'],
    ['Saltnt Beisekozhina'],
  ])('should find the name taken apart or chained: %j', (name) => {
    const text = `Тогда видели ${name} у суда`
    const start = text.indexOf(name)
    expect(covers(text, start, start + name.length, findKnown(register, text))).toBe(true)
  })

  it('should find an Uzbek father beside the given name, and a short village only as a place', () => {
    const olim = createRegister([
      {
        id: 'O',
        given: 'Нозима',
        patronymic: 'Олимовна',
        surname: 'Хайдаралиева',
        village: 'Тассай',
      },
    ])
    expect(findKnown(olim, 'Вышла Нозима Олимовна')).toMatchObject([{ end: 21, start: 6 }])
    expect(findKnown(olim, 'Все из Тассая')).toHaveLength(1)
    expect(findKnown(olim, 'Пришла Таисия')).toEqual([])
  })

  it('should find all that points to people however hostile the writing', () => {
    const people = markedPeople(24, 3)
    const crowd = createRegister(people)
    const random = createRandom(4)
    const forms = people.flatMap((one) => hardMarks(one, random))
    const missed = forms.filter((form) => !isCovered(form.text, form, findKnown(crowd, form.text)))
    expect(forms.length).toBeGreaterThan(24 * 80)
    expect(missed.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([])
  })

  it.each<[string, string, string[], string[]]>([
    [
      '9-njy çagalar bagy',
      'Передали ',
      ['9-njy çagalar bagynda', '9-njy çagalar bagyna'],
      ['Нине', '«Нине»', 'Nina', '«Njy»', '9-njy klas'],
    ],
    [
      'Ak Öý restorany',
      'Встретились в ',
      ['Ak Öý', 'Ак Ой', 'Ak Öý restoranynda'],
      ['Ак о нём', 'Ak O. Niyazov', 'Аке «Оно»', 'кафе «Ак»'],
    ],
    [
      'кафе «Ақ»',
      'Она была в ',
      ['кафе «Ақ»', 'кафе Ак', 'кафе «Аке»'],
      ['«Аке»', 'то Ак', 'Акой'],
    ],
  ])('should find the workplace %j, and no other short word', (employer, before, right, wrong) => {
    const short = createRegister([{ id: 'E', employer }])
    for (const name of right) {
      expect([name, findKnown(short, before + name).map(({ rule }) => rule)]).toEqual([
        name,
        ['known.employer'],
      ])
    }
    for (const name of wrong) {
      expect([name, findKnown(short, before + name)]).toEqual([name, []])
    }
  })

  it.each([
    ['Салтанат Бейсекожина'],
    ['Saltanat Beisekozhina'],
    ['Saltanat Beysekojina'],
    ['Бейсекожиной Салтанат'],
    ['С. М. Бейсекожиной'],
    ['Beisekozhina S.M.'],
    ['Салтанат Муратовны'],
    ['BEISEKOZHINA SALTANAT'],
    ['Saltanat Beisekozhnia'],
    ['Бейсе-\nкожину'],
    ['Бейсе\u200bкожина'],
    ['Бeйсeкoжина'],
  ])('should find the name written as %j', (name) => {
    const text = `Вчера видели ${name} у суда`
    const start = text.indexOf(name)
    expect(covers(text, start, start + name.length, findKnown(register, text))).toBe(true)
  })

  it.each([
    ['8 (705) 123-45-67'],
    ['+7 705 123 45 67'],
    ['0077051234567'],
    ['8405 0945 0123'],
    ['N № 12345670'],
    ['saltanat.b84 [at] mail.example'],
    ['saltanat.b84 собака mail точка example'],
    ['t.me/salta_bei'],
    ['Седого Ворона'],
    ['Tumar-7'],
    ['Камысоткеле'],
    ['кафе «Көк Есік»'],
    ['Дарханом Бейсекожиным'],
  ])('should find what else points to the person: %j', (mark) => {
    expect(found(`Сообщили про ${mark} вчера`).join(' ')).toContain(
      mark.replace(/^[^\p{L}\p{N}+@(]/u, ''),
    )
  })

  it('should find a birth date beside a word about birth, and no other date', () => {
    expect(found('Дата рождения 9 мая 1984 года')).toEqual(['9 мая 1984'])
    expect(found('Она родилась 09.05.1984')).toEqual(['09.05.1984'])
    expect(found('Парад прошёл 9 мая 1984 года')).toEqual([])
  })

  it('should leave other people with the same given name alone', () => {
    expect(found('Салтанат Ахметова и Saltanat Ivanova пришли с С. Ахметовой')).toEqual([])
  })

  it('should leave a widespread surname with another given name alone', () => {
    const common = createRegister([{ id: 'C', given: 'Дархан', surname: 'Омаров' }])
    expect(findKnown(common, 'Пришёл Сабыр Омаров')).toEqual([])
    expect(findKnown(common, 'Пришёл Дархан Омаров')).toHaveLength(1)
    expect(findKnown(common, 'Судья отпустил Омарова')).toHaveLength(1)
  })

  it('should tell which entry and rule a finding comes from', () => {
    const [finding] = findKnown(register, 'Salt­anat Beisekozhina')
    expect(finding).toMatchObject({
      identity: 'P1',
      rule: 'known.surname+given',
      source: 'known',
      type: 'PERSON',
    })
  })

  it('should find the given name alone where the text names the person in full', () => {
    expect(found('Салтанат Бейсекожина ушла. Потом Салтанат вернулась.')).toEqual([
      'Салтанат Бейсекожина',
      'Салтанат',
    ])
    expect(found('Потом Салтанат вернулась.')).toEqual([])
  })

  it('should find the same after any changes as a register built anew', () => {
    const people = generateIdentities(12, 21)
    const text = people
      .map(({ given, phones, surname }) => `${given} ${surname} ${phones?.[0]}`)
      .join('; ')
    fc.assert(
      fc.property(
        fc.array(fc.record({ index: fc.nat(11), put: fc.boolean() }), { maxLength: 30 }),
        (steps) => {
          const changed = createRegister([])
          const present = new Map<string, Identity>()
          for (const { index, put } of steps) {
            const one = people[index]
            if (!one) {
              continue
            }
            updateRegister(changed, put ? { put: [one] } : { remove: [one.id] })
            present.delete(one.id)
            if (put) {
              present.set(one.id, one)
            }
          }
          const anew = createRegister([...present.values()])
          expect(findKnown(changed, text)).toEqual(findKnown(anew, text))
        },
      ),
      { numRuns: 60 },
    )
  })
})
