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
  reason: null | string
  replacement: string
  rule: string
  score: number
  source: 'known' | 'manual' | 'model' | 'rule'
  start: number
  type: FindingType
}

export type Status = 'blocked' | 'pending' | 'ready' | 'unscanned'

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
  replacement?: null | string
}

export type NewSpan = { allForms: boolean; end: number; start: number; type: FindingType }
