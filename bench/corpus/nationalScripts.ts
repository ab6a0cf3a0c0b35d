/** Cyrillic spellings of Uzbek and Turkmen Latin names, and what Russians write for them. */
type Table = readonly (readonly [string, string])[]

const table = (text: string): Table =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [from = '', to = ''] = pair.split('=')
      return [from, to] as const
    })

const UZBEK = table(
  "oʻ=ў gʻ=ғ o'=ў g'=ғ sh=ш ch=ч yo=ё yu=ю ya=я ye=е a'=аъ a=а b=б d=д e=е f=ф g=г h=ҳ i=и j=ж k=к l=л m=м n=н o=о p=п q=қ r=р s=с t=т u=у v=в x=х y=й z=з",
)
const UZBEK_TO_RUSSIAN = table('ў=у ғ=г қ=к ҳ=х аъ=а')
const TURKMEN_TO_RUSSIAN = table(
  'ýe=е ýa=я ýo=ё ýu=ю ýew=ев ş=ш ç=ч ž=ж ý=й ä=я ö=ё ü=ю ň=н j=дж a=а b=б d=д e=е f=ф g=г h=х i=и k=к l=л m=м n=н o=о p=п r=р s=с t=т u=у w=в y=ы z=з',
)
const TURKMEN_CYRILLIC = table(
  'ýe=е ýa=я ýo=ё ýu=ю ş=ш ç=ч ž=ж ý=й ä=ә ö=ө ü=ү ň=ң j=җ a=а b=б d=д e=е f=ф g=г h=х i=и k=к l=л m=м n=н o=о p=п r=р s=с t=т u=у w=в y=ы z=з',
)

const capital = (word: string): string => word.replace(/\p{L}/u, (letter) => letter.toUpperCase())

const by =
  (pairs: Table) =>
  (word: string): string => {
    const sorted = [...pairs].sort(([a], [b]) => b.length - a.length)
    let rest = word.toLowerCase()
    let result = ''
    while (rest) {
      const pair = sorted.find(([from]) => rest.startsWith(from))
      result += pair ? pair[1] : rest.charAt(0)
      rest = rest.slice(pair ? pair[0].length : 1)
    }
    return capital(result.replace(/^е(?=[\s\S]*$)/, 'э').replace(/([аоуыи])э/g, '$1е'))
  }

export const uzbekCyrillic = by(UZBEK)
export const uzbekRussian = (word: string): string => by(UZBEK_TO_RUSSIAN)(uzbekCyrillic(word))
export const turkmenCyrillic = by(TURKMEN_CYRILLIC)
export const turkmenRussian = (word: string): string =>
  by(TURKMEN_TO_RUSSIAN)(word.replace(/^Ö/, 'O').replace(/^Ü/, 'U'))
