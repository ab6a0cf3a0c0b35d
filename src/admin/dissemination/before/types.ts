export type Group = { count: number; language: string; list: string; reason: null | string }

export type People = {
  page: number
  pages: number
  people: { address: null | string; language: null | string; list: string; reason: null | string }[]
  total: number
}

/** What `GET /api/disseminations/:id/audience` answers. */
export type Audience = {
  audience: {
    filtered: number
    groups: Group[]
    queued: number
    skipped: Record<string, number>
    total: number
  } | null
  lists: { id: string; name: string }[]
  people: null | People
}

/** A mail as it would leave, read back from its octets. */
export type Mail = {
  attachments: { name: string; size: number }[]
  count: number
  headers: { name: string; value: string }[]
  html: string
  language: string
  list: { id: string; name: string }
  size: number
  subject: string
  text: string
}
