import type { Finding, Mode } from '../types.js'

import { byPatterns, type Rule } from './byPattern.js'

const KIN_EN = String.raw`(?:father|mother|brother|sister|son|daughter|wife|husband|widow|widower|uncle|aunt|nephew|niece|cousin|grand(?:father|mother|son|daughter|child(?:ren)?)|parents?|children|child|spouse|fianc[ée]e?|twin|step(?:father|mother|son|daughter)|(?:father|mother|brother|sister|son|daughter)-in-law|relatives?|siblings?|neighbou?r|partner|girlfriend|boyfriend)s?`
const ADJ_EN = String.raw`(?:(?:elder|eldest|older|oldest|younger|youngest|late|own|only|first|second|third|former|sick|ill|pregnant|adult|minor|little|twin|common-law|two|three|four|five|six|\d{1,2}|(?:\p{L}+-){1,3}old)\s){0,3}`
const WHOSE_EN = String.raw`(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|(?:[Tt]he\s)?[\p{L}\p{M}ʻʼ]{2,30}['’]s)\s)`
const OF_EN = String.raw`\s(?:of|to)\s(?:(?:the|a|an|his|her|their)\s)?(?:${ADJ_EN})(?:${KIN_EN}|[\p{L}\p{M}'’ʻʼ-]{2,30})`
const IN_EN = String.raw`(?:\s(?:in|from)\s\p{Lu}[\p{L}\p{M}'’ʻʼ-]{2,30})?`

const KIN_RU = String.raw`(?:отц[аеу]м?|отцом|отец|мат(?:ь|ери|ерью)|брат(?:а|у|ом|е|ья|ьев)?|сест(?:ра|ры|ре|ру|рой|ёр|рам)|сестёр|сын(?:а|у|ом|е|овья|овей)?|доч(?:ь|ери|ерью|ерей)|дочк(?:а|и|е|у|ой)|муж(?:а|у|ем|е)?|жен(?:а|ы|е|у|ой)|вдов(?:а|ы|е|у|ой)|дяд(?:я|и|е|ю|ей)|тёт(?:я|и|е|ю|ей)|тетя|племянник(?:а|у|ом|е)?|племянниц(?:а|ы|е|у|ей)|внук(?:а|у|ом|е|и|ов)?|внучк(?:а|и|е|у|ой)|дед(?:а|у|ом|е|ушк[аиеуо]й?)?|бабушк(?:а|и|е|у|ой)|свекров(?:ь|и|ью)|тёщ(?:а|и|е|у|ей)|зят(?:ь|я|ю|ем|е)|невестк(?:а|и|е|у|ой)|родител(?:и|ей|ям|ями|ях)|супруг(?:а|и|у|ой|ом|е)?|сосед(?:а|у|ом|е|и|ка|ки|ку|кой)?|дет(?:и|ей|ям|ьми)|родственни(?:к|ка|ку|ком|ца|цы|цу|ки|ков))`
const ADJ_RU = String.raw`(?:(?:старш|младш|двоюродн|троюродн|родн|сводн|покойн|единственн|взросл|маленьк|больн|беременн|несовершеннолетн)\p{Ll}{2,4}\s|\p{Ll}{2,14}летн\p{Ll}{2,3}\s){0,3}`
const WHOSE_RU = String.raw`(?:(?:[Ее]ё|[Ее]е|[Ее]го|[Ии]х|[Мм]о\p{Ll}{1,3}|[Сс]во\p{Ll}{1,3}|[Нн]аш\p{Ll}{0,3})\s)`
const PERSON_RU = String.raw`(?:(?:двоих|троих|одного|одной)\s)?(?:имам|мулл|директор|учител|ученик|ученик|судь|подсудим|обвиняем|заявител|задержанн|арестованн|осуждённ|осужденн|погибш|потерпевш|пострадавш|журналист|активист|адвокат|священник|пастор|учительниц|врач|председател|владел|хозя|редактор|блогер|соседк?|начальник|депутат|аким|хоким|сестр|брат|жен|муж|отц|матер|дочер|сын)\p{Ll}{0,6}`

const start = String.raw`(?<![\p{L}\p{N}])`
const stop = String.raw`(?![\p{L}\p{N}])`

const make = (rule: string, score: number, source: string): Rule => ({
  type: 'RELATION',
  rule,
  score,
  pattern: new RegExp(source, 'gu'),
})

const SURE: Rule[] = [
  make(
    'relation.whose',
    0.9,
    `${start}${WHOSE_EN}${ADJ_EN}${KIN_EN}(?:['’]s\\s${ADJ_EN}${KIN_EN})?${IN_EN}${stop}`,
  ),
  make('relation.of', 0.9, `${start}(?:[Tt]he|[Aa]n?)\\s${ADJ_EN}${KIN_EN}${OF_EN}${stop}`),
  make('relation.whose', 0.9, `${start}${WHOSE_RU}${ADJ_RU}${KIN_RU}${stop}`),
  make(
    'relation.of',
    0.88,
    `${start}${ADJ_RU}(?:${KIN_RU}|[ОМБСДЖВТ]\\p{Ll}{1,2}(?:ец|ть|ат|стра|ын|чь|уж|ена))\\s${PERSON_RU}${stop}`,
  ),
  make(
    'relation.of',
    0.9,
    `${start}(?:Отец|Мать|Брат|Сестра|Сын|Дочь|Муж|Жена|Вдова|Дядя|Тётя|Внук|Внучка|Дед|Бабушка|Сосед|Соседка)\\s${PERSON_RU}(?:\\s(?:учеников|детей|сыновей))?${stop}`,
  ),
]

/** Family and other ties that point to a person. */
export const relationFindings = (text: string, mode: Mode): Finding[] => {
  const findings = byPatterns(text, SURE)
  return mode === 'suggest' ? findings : findings.filter(({ score }) => score >= 0.85)
}
