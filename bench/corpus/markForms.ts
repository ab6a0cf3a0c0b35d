import type { Random } from './random.js'

const HIDDEN = ['\u200b', '\u200c', '\u200d', '\u2060', '\u00ad', '\ufeff', '\u202d']
const SEPARATORS = [' ', '-', '.', '\u00a0', '\u2009', '\u2011', '–', ' - ', '/', '\n']
const LOOKALIKES: Record<string, string> = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х' }
const MONTHS = {
  en: 'January February March April May June July August September October November December',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
  uz: 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr',
}

/** A way of writing something; `shown` is the part of it that tells, if not all does. */
export type Form = [kind: string, written: string, shown?: string]

const hiddenIn = (text: string, random: Random): string => {
  const at = 1 + Math.floor(random.next() * (text.length - 1))
  return text.slice(0, at) + random.pick(HIDDEN) + text.slice(at)
}

const grouped = (digits: string, sizes: number[], separator: string): string => {
  const parts: string[] = []
  let from = 0
  for (const size of sizes) {
    parts.push(digits.slice(from, from + size))
    from += size
  }
  return [...parts, digits.slice(from)].filter(Boolean).join(separator)
}

const wide = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))

/** A phone number as people write it, and as somebody writes it who hides it. */
export const phoneForms = (phone: string, random: Random): Form[] => {
  const digits = phone.slice(1)
  const code = ['998', '993', '7'].find((one) => digits.startsWith(one)) ?? ''
  const national = digits.slice(code.length)
  const sizes =
    national.length === 10 ? [3, 3, 2, 2] : national.length === 9 ? [2, 3, 2, 2] : [2, 2, 2, 2]
  const written = SEPARATORS.map((separator): Form => [
    `phone ${JSON.stringify(separator)}`,
    `+${code}${separator}${grouped(national, sizes, separator)}`,
  ])
  return [
    ...written,
    ['phone plain', phone],
    ['phone 00', `00${digits}`],
    ['phone national', grouped(national, sizes, ' ')],
    [
      'phone brackets',
      `+${code} (${national.slice(0, sizes[0])}) ${grouped(national.slice(sizes[0]), sizes.slice(1), '-')}`,
    ],
    ['phone pairs', `+${code} ${grouped(national, [1, 2, 2, 2, 2], ' ')}`],
    ['phone wide', `+${wide(digits)}`],
    ['phone hidden', hiddenIn(phone, random)],
    ['phone link', `tel:${phone}`, phone],
    ...(code === '7'
      ? ([['phone 8', `8 (${national.slice(0, 3)}) ${national.slice(3)}`]] as Form[])
      : []),
  ]
}

/** A mail address as people write it, and as somebody writes it who hides it. */
export const mailForms = (mail: string, random: Random): Form[] => {
  const [local = '', host = ''] = mail.split('@')
  return [
    ['mail', mail],
    ['mail capitals', mail.toUpperCase()],
    ['mail link', `mailto:${mail}`, mail],
    ['mail brackets', `<${mail}>`],
    ['mail at', `${local} [at] ${host}`],
    ['mail at dot', `${local} (at) ${host.replaceAll('.', ' (dot) ')}`],
    ['mail собака', `${local} собака ${host.replaceAll('.', ' точка ')}`],
    ['mail wide', `${local}＠${host}`],
    ['mail spaced', `${local} @ ${host}`],
    ['mail hidden', hiddenIn(mail, random)],
    ['mail lookalike', mail.replace(/[aeopcx]/, (letter) => LOOKALIKES[letter] ?? letter)],
    ['mail tag', `${local}+news@${host}`],
  ]
}

/** An account as people write it, and as somebody writes it who hides it. */
export const handleForms = (handle: string, random: Random): Form[] => {
  const name = handle.slice(1)
  return [
    ['handle', handle],
    ['handle capitals', handle.toUpperCase()],
    ['handle t.me', `https://t.me/${name}`, name],
    ['handle instagram', `instagram.com/${name}/`, name],
    ['handle facebook', `https://www.facebook.com/${name}?ref=1`, name],
    ['handle vk', `vk.com/${name}`, name],
    ['handle hidden', `@${hiddenIn(name, random)}`],
    ['handle lookalike', handle.replace(/[aeopcx]/, (letter) => LOOKALIKES[letter] ?? letter)],
  ]
}

/** An identity number as people write it, and as somebody writes it who hides it. */
export const numberForms = (kind: string, digits: string, random: Random): Form[] => [
  [kind, digits],
  ...[' ', '-', '\u00a0', '.', '\n'].map((gap): Form => [
    `${kind} ${JSON.stringify(gap)}`,
    grouped(digits, [4, 4, 4], gap),
  ]),
  [`${kind} threes`, grouped(digits, [3, 3, 3], ' ')],
  [`${kind} wide`, wide(digits)],
  [`${kind} hidden`, hiddenIn(digits, random)],
]

/** A passport as people write it, and as somebody writes it who hides it. */
export const passportForms = (passport: string, random: Random): Form[] => {
  const digits = passport.replace(/\D/g, '')
  const series = passport.slice(0, passport.indexOf(digits)).trim()
  const cyrillic = series.replace(/[ACEOPX]/g, (letter) =>
    (LOOKALIKES[letter.toLowerCase()] ?? letter).toUpperCase(),
  )
  return [
    ['passport', passport],
    ['passport glued', series + digits],
    ['passport spaced', `${series} ${digits}`],
    ['passport number sign', `${series} № ${digits}`],
    ['passport small', `${series.toLowerCase()}${digits}`],
    ['passport lookalike', `${cyrillic} ${digits}`],
    ['passport wide', `${series} ${wide(digits)}`],
    ['passport hidden', `${series} ${hiddenIn(digits, random)}`],
  ]
}

/** A date of birth in the languages of the region. */
export const birthForms = (birthDate: string): Form[] => {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const name = (months: string): string => months.split(' ')[Number(month) - 1] ?? ''
  const [d, m] = [String(Number(day)), String(Number(month))]
  return [
    ['birth dots', `${day}.${month}.${year}`],
    ['birth short', `${d}.${m}.${year.slice(2)}`],
    ['birth slashes', `${day}/${month}/${year}`],
    ['birth iso', birthDate],
    ['birth en', `${d} ${name(MONTHS.en)} ${year}`],
    ['birth us', `${name(MONTHS.en)} ${d}, ${year}`],
    ['birth ordinal', `${d}th of ${name(MONTHS.en)} ${year}`],
    ['birth ru', `${d} ${name(MONTHS.ru)} ${year}`],
    ['birth quoted', `«${day}» ${name(MONTHS.ru)} ${year}`],
    ['birth kk', `${year} жылғы ${d} ${name(MONTHS.kk)}`],
    ['birth uz', `${year}-yil ${d}-${name(MONTHS.uz)}`],
  ]
}

const SPLITS: Record<string, [string, string]> = { bold: ['**', '**'], tag: ['<b>', '</b>'] }

/** A name of several words as people write it, and as somebody writes it who hides it. */
export const phraseForms = (kind: string, name: string, random: Random): Form[] => [
  [kind, name],
  [`${kind} capitals`, name.toUpperCase()],
  [`${kind} nfd`, name.normalize('NFD')],
  [`${kind} hidden`, hiddenIn(name, random)],
  [`${kind} break`, name.replace(' ', '\n')],
  [`${kind} spaces`, name.replace(' ', '\u00a0 ')],
  ...Object.entries(SPLITS).map(([how, [open, close]]): Form => [
    `${kind} ${how}`,
    `${open}${name}${close}`,
    name,
  ]),
]
