import { lettersOf } from '../letters/letters.js'
import { skeletonsOf } from '../letters/skeleton.js'
import { candidateStems, withoutFinalVowels } from '../letters/stems.js'

/** Countries, capitals and regional centres: places so large that they single nobody out. */
const LARGE_PLACES =
  'Казахстан Узбекистан Туркменистан Туркмения Кыргызстан Киргизия Таджикистан Россия Украина Беларусь Турция Китай Германия Франция Австрия Польша Бельгия Нидерланды Швейцария Грузия Армения Азербайджан Афганистан Иран Европа Азия Kazakhstan Uzbekistan Turkmenistan Kyrgyzstan Tajikistan Russia Ukraine Belarus Turkey China Germany France Austria Poland Belgium Netherlands Switzerland Georgia Armenia Azerbaijan Afghanistan Iran Europe Asia Qazaqstan Oʻzbekiston Türkmenistan Астана Алматы Шымкент Актау Актобе Атырау Караганда Костанай Кокшетау Кызылорда Павлодар Петропавловск Семей Талдыкорган Тараз Уральск Усть-Каменогорск Темиртау Жанаозен Экибастуз Туркестан Байконур Ташкент Самарканд Бухара Андижан Фергана Наманган Нукус Карши Термез Ургенч Хива Джизак Навои Гулистан Коканд Маргилан Ангрен Чирчик Шахрисабз Ашхабад Туркменабад Дашогуз Мары Балканабад Туркменбаши Теджен Сердар Байрамали Бишкек Ош Душанбе Худжанд Москва Вена Варшава Женева Брюссель Страсбург Astana Almaty Shymkent Aktau Aktobe Atyrau Karaganda Kostanay Kokshetau Kyzylorda Pavlodar Semey Taraz Oral Tashkent Toshkent Samarkand Samarqand Bukhara Buxoro Andijan Andijon Fergana Fargʻona Namangan Nukus Karshi Qarshi Termez Urgench Khiva Jizzakh Navoi Gulistan Kokand Ashgabat Aşgabat Turkmenabat Dashoguz Mary Balkanabat Turkmenbashi Tejen Bayramaly Bishkek Osh Dushanbe Moscow Vienna Warsaw Geneva Brussels Strasbourg London Paris Berlin Istanbul United Kingdom Great Britain Northern Ireland States America Canada Australia Japan India Pakistan Israel Egypt Italy Spain Portugal Greece Bulgaria Romania Hungary Czechia Slovakia Slovenia Croatia Serbia Albania Moldova Latvia Lithuania Estonia Finland Sweden Norway Denmark Iceland Mongolia Korea Iraq Syria'

const stems = new Set(
  LARGE_PLACES.split(' ').flatMap((place) => skeletonsOf(lettersOf(place)).map(withoutFinalVowels)),
)

/** Whether one of a word's stems is that of a country or large town. */
export const hasLargePlaceStem = (candidates: readonly string[]): boolean =>
  candidates.some((stem) => stem.length > 2 && stems.has(withoutFinalVowels(stem)))

/** Whether a word is the name of a country or large town, in any case. */
export const isLargePlace = (word: string): boolean =>
  hasLargePlaceStem(skeletonsOf(lettersOf(word)).flatMap(candidateStems))
