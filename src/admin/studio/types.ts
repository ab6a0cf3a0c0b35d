export type Decision = 'generalise' | 'keep' | 'pending' | 'redact' | 'replace'

export type FindingType =
  | 'ADDRESS'
  | 'BIRTH_DATE'
  | 'CODE'
  | 'DATE'
  | 'EMAIL'
  | 'EMPLOYER'
  | 'HANDLE'
  | 'NATIONAL_ID'
  | 'ORGANISATION'
  | 'PASSPORT'
  | 'PERSON'
  | 'PHONE'
  | 'QUANTITY'
  | 'RELATION'
  | 'SMALL_PLACE'
  | 'URL'

/** A finding as the studio's endpoint gives it to the cleared. */
export type ShownFinding = {
  decision: Decision
  end: number
  id: string
  /** The entry of the register, where it is known. */
  identity?: null | string
  reason: null | string
  replacement: string
  rule: string
  score: number
  source: 'known' | 'manual' | 'model' | 'rule'
  start: number
  type: FindingType
}

type DetailKind =
  | 'address'
  | 'age'
  | 'date'
  | 'direct'
  | 'employer'
  | 'family'
  | 'only'
  | 'place'
  | 'quantity'
  | 'record'
  | 'relation'
  | 'role'
  | 'small-place'
  | 'trait'

type Place = { end: number; kind: DetailKind; start: number }

/** Details in one passage that together point to few people; places count in the whole text. */
export type ShownHint = {
  advice: ({ action: 'generalise' | 'remove'; fits: number; text?: string } & Place)[]
  details: Place[]
  fits: number
  passage: string
  start: number
}

/** What `GET /api/:publications/:id/second-check` gives. */
export type Checked = {
  findings: Pick<
    ShownFinding,
    'end' | 'replacement' | 'rule' | 'score' | 'source' | 'start' | 'type'
  >[]
  hints: ShownHint[]
  text: string
}

export type Status = 'blocked' | 'pending' | 'ready' | 'unconfirmed' | 'unscanned'

/** What `GET /api/:reports/:id/anonymisation` gives to the cleared. */
export type BothSides = {
  cleared: true
  findings: ShownFinding[]
  original: string
  status: Status
}

/** What it gives to editors. */
export type CleanSide = {
  cleared: false
  findings: Pick<ShownFinding, 'decision' | 'reason' | 'replacement' | 'type'>[]
  text: null | string
}

/** One decision as it is sent. */
export type Choice = {
  decision: Decision
  finding: string
  reason?: null | string
  remember?: boolean
  replacement?: null | string
}

export type NewSpan = {
  allForms: boolean
  end: number
  remember: boolean
  start: number
  type: FindingType
}
