/**
 * Sounds that names are compared by. Each letter of the Russian, Kazakh, Uzbek, Turkmen, Karakalpak,
 * Tajik and Kyrgyz alphabets and of their romanisations (BGN/PCGN, ALA-LC, ISO 9, ICAO 9303, the
 * national Latin alphabets) becomes one letter of `a e i o b v g d ž z k l m n p r s t f h c č š`.
 */
export const CYRILLIC: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a', ә: 'a', ӓ: 'a', я: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', ґ: 'g', ӷ: 'g', д: 'd', е: 'e',
    ё: 'e', э: 'e', є: 'e', ж: 'ž', җ: 'ž', ҷ: 'ž', ӂ: 'ž', з: 'z', и: 'i', й: 'i', і: 'i', ї: 'i',
    ӣ: 'i', ы: 'i', к: 'k', қ: 'k', ҡ: 'k', ҝ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', ҥ: 'n', ө: 'o',
    о: 'o', у: 'o', ү: 'o', ұ: 'o', ў: 'o', ӯ: 'o', ӱ: 'o', ӧ: 'o', ю: 'o', п: 'p', р: 'r', с: 's',
    ҫ: 's', т: 't', ф: 'f', х: 'h', ҳ: 'h', һ: 'h', ц: 'c', ч: 'č', ш: 'š', щ: 'š', ъ: '', ь: '',
  }),
)

/** Latin letters with marks whose sound differs from the bare letter's, and letters without one. */
export const LATIN_MARKED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    š: 'š', ş: 'š', ș: 'š', ś: 'š', ŝ: 'š', č: 'č', ç: 'č', ć: 'č', ĉ: 'č', ž: 'ž', ż: 'ž', ź: 'ž',
    ẑ: 'ž', ǯ: 'ž', ĵ: 'ž', ý: 'i', ỳ: 'i', ÿ: 'i', ŷ: 'i', ı: 'i', ə: 'a', æ: 'a', ø: 'o', œ: 'o',
    đ: 'd', ł: 'l', ŋ: 'n', ß: 's', ȯ: 'o',
  }),
)

/** Bare Latin letters; `c`, `j` and `x` depend on what stands around them. */
export const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'a', b: 'b', c: 'c', d: 'd', e: 'e', f: 'f', g: 'g', h: 'h', i: 'i', j: 'ž', k: 'k', l: 'l',
    m: 'm', n: 'n', o: 'o', p: 'p', q: 'k', r: 'r', s: 's', t: 't', u: 'o', v: 'v', w: 'v', x: 'h',
    y: 'i', z: 'z',
  }),
)

/** Cyrillic letters and the Latin ones that look the same, in lower case. */
const LOOKALIKES = 'аaеeоoрpсcуyхxіiјjѕsкkмmтtнhвbгrпnиuԁdһhԛqԝwүyөoәəёëїï'

const pairs = Array.from({ length: LOOKALIKES.length / 2 }, (_, index): [string, string] => [
  LOOKALIKES.charAt(index * 2),
  LOOKALIKES.charAt(index * 2 + 1),
])

export const TO_LATIN: ReadonlyMap<string, string> = new Map(pairs)
export const TO_CYRILLIC: ReadonlyMap<string, string> = new Map([
  ...pairs.map(([cyrillic, latin]): [string, string] => [latin, cyrillic]).reverse(),
])

/** Greek letters that pass for Latin ones, in lower case. */
export const GREEK: ReadonlyMap<string, string> = new Map(
  Object.entries({ α: 'a', ε: 'e', ο: 'o', ρ: 'p', ν: 'v', υ: 'u', χ: 'x', κ: 'k', ι: 'i', τ: 't', η: 'n', ϲ: 'c' }),
)
