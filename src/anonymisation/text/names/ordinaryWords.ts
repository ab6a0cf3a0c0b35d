import { lettersOf } from '../letters/letters.js'
import { skeletonsOf } from '../letters/skeleton.js'

/** Words that stand before names without being one: titles, offices, roles, forms of address. */
export const TITLES =
  'mr mrs ms miss dr prof professor judge prosecutor lawyer advocate counsel activist journalist blogger editor witness expert defendant applicant inspector officer investigator captain major colonel lieutenant general sergeant president minister governor mayor akim hakim imam mullah pastor priest father mother brother sister uncle aunt sir madam the a an and or of in at by for with from to on mrs defender coordinator director deputy chairman chairwoman senator ambassador teacher doctor nurse driver farmer former citizen comrade mister when after before that then but if as while because since although though however says said told also only even not no his her its their our your my this these those who whom which what where how why he she it they we you i господин госпожа гражданин гражданка товарищ судья прокурор адвокат юрист активист активистка журналист журналистка блогер редактор свидетель свидетельница эксперт подсудимый подсудимая обвиняемый обвиняемая заявитель заявительница инспектор следователь дознаватель участковый капитан майор полковник подполковник лейтенант генерал сержант президент министр губернатор аким хоким хаким имам мулла пастор священник отец мать брат сестра дядя тётя дочь сын жена муж бабушка дедушка внук внучка соседка сосед директор депутат председатель сенатор посол учитель учительница врач медсестра водитель фермер правозащитник правозащитница координатор и в на с у к о от до из за по для при без под над про об же ли не ни но а что как когда если где кто он она они мы вы я его её их ему ей им том это этот эта эти тот та те так там тут уже ещё еще все всё весь вся был была были бывший бывшая также только даже после перед потом затем поэтому однако судью адвокату мырза ханым aka opa jenap hanym janob xonim'

/** Ordinary words that are also somebody's surname; alone they say nothing. */
const SURNAME_WORDS =
  'нам он она но ни ан те ли тен пак ким хан хам сон мир рак май юн ю цой нет да мороз беда заяц волк жук сова роза вера надежда любовь король князь поп кузнец мельник коваль пастух голова борода гора река весна зима лето осень may will young long brown white black green rose hope grace king bishop law day march june april august summer winter rich poor best good new old hill wood stone field lake river ford banks price power case bell cook baker page love wise swift strong small little short sharp park lane street church major miller mason fisher hunter shepherd gray grey man mann boy ash berry bush rice pope duke earl bond cash chance church justice judge son sun moon star may june'

const sounds = (words: string): Set<string> =>
  new Set(words.split(' ').flatMap((word) => skeletonsOf(lettersOf(word))))

export const titleSounds: ReadonlySet<string> = sounds(TITLES)
export const surnameWords: ReadonlySet<string> = new Set(SURNAME_WORDS.split(' '))
