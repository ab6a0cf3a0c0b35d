import { type Around, isDetermined } from './around.js'
import { declined, employerCase } from './russianPhrases.js'

type Sector = { pattern: RegExp; en: string; ru: string }

const SECTORS: Sector[] = [
  {
    pattern:
      /school|lyceum|nursery|kindergarten|teach|школ|лице|гимнази|мектеп|maktab|mekdep|садик|детсад|балабақша|bog.?cha|bagy|oqu|оқу|okuw|универ|college|колледж|институт|institute/iu,
    en: 'an educational institution',
    ru: 'образовательное учреждение',
  },
  {
    pattern:
      /hospital|clinic|pharmac|больниц|клиник|поликлин|аптек|аурухана|shifoxona|kasalxona|dorixona|hassahana/iu,
    en: 'a medical institution',
    ru: 'медицинское учреждение',
  },
  {
    pattern:
      /caf[eé]|restaura?n|teahouse|canteen|bakery|кафе|ресторан|столов|чайхан|пекарн|дәмхана|асхана|choyxona|naharhana/iu,
    en: 'a catering business',
    ru: 'предприятие питания',
  },
  {
    pattern: /shop|market|store|bazaar|магазин|рынок|базар|дүкен|do.?kon|dükan|bozor/iu,
    en: 'a shop',
    ru: 'торговое предприятие',
  },
  {
    pattern: /newspaper|editorial|radio|газет|редакц|радио|gazet/iu,
    en: 'a media outlet',
    ru: 'средство массовой информации',
  },
  {
    pattern: /garage|workshop|factory|plant|гараж|мастерск|завод|фабрик|столярк|цех|zavod/iu,
    en: 'a workshop or factory',
    ru: 'производственное предприятие',
  },
  {
    pattern: /archive|library|museum|архив|библиотек|музей|kutubxona/iu,
    en: 'a cultural institution',
    ru: 'учреждение культуры',
  },
]

const UNKNOWN = { en: 'a workplace', ru: 'место работы' }

/** The sector of an employer, as far as its name tells it, in words that fit the sentence. */
export const sectorOf = (employer: string, language: 'en' | 'ru', around?: Around): string => {
  const sector = (SECTORS.find(({ pattern }) => pattern.test(employer)) ?? UNKNOWN)[language]
  if (!around) {
    return sector
  }
  if (language === 'ru') {
    return declined(sector, employerCase(employer, around))
  }
  return isDetermined(around) ? sector.replace(/^an? /, '') : sector
}
