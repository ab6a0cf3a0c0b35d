/** What the server tells of the key of a contact. */
export type KeyStanding = {
  algorithm: null | string
  askedAt: null | string
  confirmedAt: null | string
  expiresAt: null | string
  fault: { code: string; message: string } | null
  fingerprint: null | string
  isReady: boolean
  state: 'confirmed' | 'none' | 'unasked' | 'unusable' | 'waiting'
}
