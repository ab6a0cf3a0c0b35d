/** Romanisations written down apart from the detector's own tables, letter by letter. */
type Table = Record<string, string>

const table = (text: string): Table =>
  Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => {
        const [from = '', to = ''] = pair.split('=')
        return [from, to]
      }),
  )

const RUSSIAN_BASE =
  'а=a б=b в=v г=g д=d е=e з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f э=e'
const BGN = table(`${RUSSIAN_BASE} ж=zh й=y х=kh ц=ts ч=ch ш=sh щ=shch ъ=” ы=y ь=’ ю=yu я=ya ё=yo`)
const ICAO = table(`${RUSSIAN_BASE} ж=zh й=i х=kh ц=ts ч=ch ш=sh щ=shch ъ=ie ы=y ь= ю=iu я=ia ё=e`)
const ISO9 = table(`${RUSSIAN_BASE} ж=ž й=j х=h ц=c ч=č ш=š щ=ŝ ъ=ʺ ы=y ь=ʹ э=è ю=û я=â ё=ë`)
const ALA = table(
  `${RUSSIAN_BASE} ж=zh й=ĭ х=kh ц=t͡s ч=ch ш=sh щ=shch ъ=ʺ ы=y ь=ʹ э=ė ю=i͡u я=i͡a ё=ë`,
)
const SIMPLE = table(`${RUSSIAN_BASE} ж=j й=y х=h ц=ts ч=ch ш=sh щ=sh ъ= ы=y ь= ю=yu я=ya ё=yo`)
const MIXED = table(`${RUSSIAN_BASE} ж=zh й=j х=h ц=c ч=ch ш=sh щ=shch ъ= ы=y ь= ю=ju я=ja ё=jo`)
const DUDEN = table(
  `${RUSSIAN_BASE} в=w ж=sch з=s й=i х=ch ц=z ч=tsch ш=sch щ=schtsch ъ= ы=y ь= ю=ju я=ja ё=jo`,
)
const FRENCH = table(
  `${RUSSIAN_BASE} ж=j й=ï у=ou х=kh ц=ts ч=tch ш=ch щ=chtch ъ= ы=y ь= ю=iou я=ia ё=io`,
)
const KAZAKH_2021 = table(
  `${RUSSIAN_BASE} ә=ä ғ=ğ қ=q ң=ñ ө=ö ұ=ū ү=ü һ=h і=ı ж=j й=i х=h ц=ts ч=ch ш=ş щ=şş ъ= ы=y ь= ю=iu я=ia ё=io`,
)
const KAZAKH_BGN = table(
  `${RUSSIAN_BASE} ә=ä ғ=gh қ=q ң=ng ө=ö ұ=u ү=ü һ=h і=i ж=zh й=y х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= ю=yu я=ya ё=yo`,
)
const UZBEK_LATIN = table(
  `${RUSSIAN_BASE} ў=oʻ қ=q ғ=gʻ ҳ=h ж=j й=y х=x ц=s ч=ch ш=sh ъ=ʼ ь= ы=i ю=yu я=ya ё=yo`,
)
const TURKMEN_LATIN = table(
  `${RUSSIAN_BASE} в=w ә=ä ө=ö ү=ü ң=ň җ=j ж=ž й=ý х=h ц=ts ч=ç ш=ş ъ= ь= ы=y ю=ýu я=ýa ё=ýo е=e`,
)

/** The Russian spelling of a name in a national Cyrillic alphabet. */
const TO_RUSSIAN: Table = table('ә=а ғ=г қ=к ң=н ө=о ұ=у ү=у һ=х і=и ў=у ҳ=х җ=дж')

const by =
  (letters: Table) =>
  (word: string): string => {
    const lower = Array.from(word.toLowerCase(), (char) => letters[char] ?? char).join('')
    return word.charAt(0) === word.charAt(0).toLowerCase() ? lower : capitalise(lower)
  }

const capitalise = (word: string): string =>
  word.replace(/\p{L}/u, (letter) => letter.toUpperCase())

export const toRussian = by(TO_RUSSIAN)

const viaRussian =
  (letters: Table) =>
  (word: string): string =>
    by(letters)(toRussian(word))

/** Between vowels a single `s` would be read as з. */
const doubled = (word: string): string => word.replace(/(?<=[аеёиоуыэюя])с(?=[аеёиоуыэюя])/g, 'сс')

/** As German papers write Russian names (Duden): е after a vowel and at the beginning is `je`. */
const duden = (word: string): string =>
  by(DUDEN)(
    doubled(word)
      .replace(/(?<=[аеёиоуыэюяьъ])е/g, 'jе')
      .replace(/^Е/, 'Jе')
      .replace(/^е/, 'jе')
      .replace(/й(?=[аеёоуыэюя])/g, 'j'),
  )

/** As French papers do: `gu` before е and и, `ïe` after a vowel, and -ine for -ин. */
const french = (word: string): string =>
  by(FRENCH)(
    doubled(word)
      .replace(/([гГ])(?=[еэи])/g, '$1u')
      .replace(/(?<=[аеёиоуыэюя])е/g, 'ïе')
      .replace(/^Е/, 'Iе')
      .replace(/ин$/, 'инe'),
  )

type Country = 'KZ' | 'RU' | 'TM' | 'UZ'

/** Every romanisation in use for a country's names, by its name. */
export const romanisations = (country: Country): Record<string, (word: string) => string> => ({
  bgn: viaRussian(BGN),
  icao: viaRussian(ICAO),
  iso9: viaRussian(ISO9),
  ala: viaRussian(ALA),
  simple: viaRussian(SIMPLE),
  mixed: viaRussian(MIXED),
  duden: (word) => duden(toRussian(word)),
  french: (word) => french(toRussian(word)),
  ...(country === 'KZ' ? { kazakh2021: by(KAZAKH_2021), kazakhBgn: by(KAZAKH_BGN) } : {}),
  ...(country === 'UZ' ? { uzbek: by(UZBEK_LATIN) } : {}),
  ...(country === 'TM' ? { turkmen: by(TURKMEN_LATIN) } : {}),
})
