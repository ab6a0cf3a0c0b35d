import type { Finding, Mode } from '../types.js'

import { byPatterns, type Rule } from './byPattern.js'

const KIND_EN = String.raw`(?:bakery|garage|school|lyceum|college|university|nursery|kindergarten|cr[eè]che|hospital|clinic|polyclinic|pharmacy|caf[eé]|restaurant|teahouse|canteen|shop|store|market|bazaar|factory|plant|mill|workshop|office|bank|newspaper|radio|library|archive|museum|theatre|company|firm|farm|cooperative|hotel|laundry|salon|studio|publishing house|printing house|mosque|training centre|centre|center)`
/** The same where a sentence may begin. */
const KIND_EN_OPENING = KIND_EN.replace(
  /(?<=\||\(\?:)[a-z]/g,
  (letter) => `[${letter.toUpperCase()}${letter}]`,
)
const KIND_RU = String.raw`(?:пекарн|гараж|школ|лице|колледж|университет|институт|детск\p{Ll}+ сад|детсад|ясл|больниц|клиник|поликлиник|аптек|кафе|ресторан|чайхан|столов|магазин|лавк|рын[ок]|базар|завод|фабрик|цех|мастерск|столярк|редакци|газет|радиостанци|библиотек|архив|музе|театр|компани|фирм|хозяйств|кооператив|гостиниц|прачечн|салон|ателье|типографи|мечет|центр|бан[кя]|дәмхана|автобаз|депо|стройк)\p{Ll}{0,4}`
const QUOTED = String.raw`[«"“„][^»"”“\n]{2,60}[»"”“]`
const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’ʻʼ‘-]{1,30}(?:\s\p{Lu}[\p{L}\p{M}'’ʻʼ‘-]{1,30}){0,3}`
const NUMBER = String.raw`(?:No\.?|№|N)\s?\d{1,4}`
const ADJ_EN = String.raw`(?:district|city|local|town|village|regional|central|state|private|music|art|sports|military|boarding|secondary|primary|evening)`
const WORKS_EN = String.raw`(?:works?|worked|working|employed|employee|job|post|hired|dismissed|fired|guard|cook|teacher|nurse|accountant|driver|cleaner|manager|director|owner|seller)`
const WORKS_RU = String.raw`(?:работа\p{Ll}+|служ\p{Ll}+|устроил\p{Ll}+|трудит\p{Ll}+|уволен\p{Ll}*|уволили|преподаёт|преподает|сторож|повар\p{Ll}*|учител\p{Ll}+|бухгалтер\p{Ll}*|водител\p{Ll}+|уборщи\p{Ll}+|директор\p{Ll}*)`

const rule = (name: string, score: number, source: string): Rule => ({
  type: 'EMPLOYER',
  rule: name,
  score,
  pattern: new RegExp(source, 'dgu'),
})

const SURE: Rule[] = [
  rule(
    'employer.quoted-ru',
    0.92,
    String.raw`(?<![\p{L}\p{N}])(?<x>${KIND_RU}\s(?:\p{Ll}{3,20}\s)?${QUOTED})`,
  ),
  rule('employer.number-ru', 0.85, String.raw`(?<![\p{L}\p{N}])(?<x>${KIND_RU}\s${NUMBER})`),
  rule(
    'employer.named-ru',
    0.85,
    String.raw`(?<![\p{L}\p{N}])(?<x>(?:ресторан|кафе|пекарн|гараж|чайхан|столярк|мастерск|магазин|фирм|компани)\p{Ll}{0,4}\s${NAME})`,
  ),
  rule(
    'employer.named-en',
    0.88,
    String.raw`(?<![\p{L}\p{N}])(?<x>(?:the\s)?(?!(?:The|An?|In|At|On|No|His|Her|Its|Their|Our|My|Your|This|That|Every|Each|Any|Some) )${NAME}\s${KIND_EN})(?![\p{L}\p{N}])`,
  ),
  rule(
    'employer.number-en',
    0.88,
    String.raw`(?<![\p{L}\p{N}])(?<x>(?:[Tt]he\s)?${KIND_EN_OPENING}\s${NUMBER})`,
  ),
  rule(
    'employer.quoted-en',
    0.88,
    String.raw`(?<![\p{L}\p{N}])(?<x>(?:the\s)?(?:${KIND_EN}\s${QUOTED}|${QUOTED}\s${KIND_EN}))`,
  ),
  rule(
    'employer.works-named',
    0.85,
    String.raw`(?<!\p{L})${WORKS_EN}\s(?:at|in|for|by|of|with)\s(?<x>(?:the\s)?(?:${QUOTED}|${NAME}))`,
  ),
  rule(
    'employer.works-named',
    0.85,
    String.raw`(?<!\p{L})${WORKS_RU}\s(?:\p{Ll}{3,15}\s)?(?:в|на|из|у)\s(?<x>${QUOTED}|${NAME})`,
  ),
]

const LIKELY: Rule[] = [
  rule('employer.kind', 0.6, String.raw`(?<!\p{L})(?<x>the\s${ADJ_EN}\s${KIND_EN})(?!\p{L})`),
  rule(
    'employer.works-kind',
    0.65,
    String.raw`(?<!\p{L})${WORKS_EN}\s(?:at|in|for|by|of)\s(?<x>(?:the|a|an|his|her)\s(?:\p{Ll}{3,15}\s){0,2}${KIND_EN})(?!\p{L})`,
  ),
  rule(
    'employer.kin-ru',
    0.55,
    String.raw`(?<!\p{L})${WORKS_RU}\s(?:\p{Ll}{3,15}\s)?(?:в|на|из)\s(?<x>(?:\p{Ll}{4,15}\s){0,2}${KIND_RU})(?!\p{L})`,
  ),
  rule(
    'employer.quoted',
    0.5,
    String.raw`(?<!\p{L})(?:в|на|из|около|у|от|at|in|from|near|of)\s(?<x>[«“„]${NAME}[»”“])`,
  ),
]

/** Where somebody works. */
export const employerFindings = (text: string, mode: Mode): Finding[] =>
  byPatterns(text, mode === 'suggest' ? [...SURE, ...LIKELY] : SURE)
