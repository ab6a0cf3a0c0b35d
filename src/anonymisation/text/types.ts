/** A person the programme protects, in one canonical spelling. */
export type Identity = {
  id: string
  /** ISO 3166-1 alpha-2. */
  country?: string
  sex?: 'f' | 'm'
  /** ISO 15924 of the canonical spelling. */
  script?: string
  given?: string
  patronymic?: string
  surname?: string
  aliases?: string[]
  /** ISO 8601, `YYYY-MM-DD`. */
  birthDate?: string
  phones?: string[]
  emails?: string[]
  handles?: string[]
  nationalId?: string
  passport?: string
  employer?: string
  village?: string
  relatives?: { relation: string; name: string }[]
}

export type FindingType =
  | 'PERSON'
  | 'PHONE'
  | 'EMAIL'
  | 'HANDLE'
  | 'NATIONAL_ID'
  | 'PASSPORT'
  | 'BIRTH_DATE'
  | 'DATE'
  | 'ADDRESS'
  | 'SMALL_PLACE'
  | 'EMPLOYER'
  | 'ORGANISATION'
  | 'RELATION'
  | 'CODE'
  | 'URL'
  | 'QUANTITY'

/** A span to decide on. `start` and `end` count UTF-16 code units of the input. */
export type Finding = {
  start: number
  end: number
  type: FindingType
  /** `known`: an entry of the register; `rule`: a pattern; `model`: a statistical model. */
  source: 'known' | 'rule' | 'model'
  /** The register entry, for known findings only. */
  identity?: string
  /** Why, as a stable code such as `known.surname+given` or `person.title`. */
  rule: string
  /** How sure, 0 to 1. */
  score: number
  replacement: string
}

/** `suggest` finds as much as it can for a person to decide; `strict` only what is nearly sure. */
export type Mode = 'suggest' | 'strict'

/** How far a country's rules want details made coarser. */
export type GeneralisationRules = {
  /** Name of the region that small places become, such as `Lebap region`. */
  region?: { en: string; ru: string }
  place?: 'keep' | 'region' | 'redact'
  date?: 'keep' | 'month' | 'year' | 'redact'
  age?: 'keep' | 'band' | 'redact'
  employer?: 'keep' | 'sector' | 'redact'
}

/** A span that somebody decided on, in UTF-16 code units of the input. */
export type Decision = { start: number; end: number; replacement: string }
