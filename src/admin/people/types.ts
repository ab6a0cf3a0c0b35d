export type Person = { id: string; name: null | string }

export type Colleague = { fit: boolean; roles: string[] } & Person

export type ShownComment = {
  at: string
  author: Person
  id: string
  mentions: Person[]
  text: string
  withdrawn: boolean
}

/** What `GET /api/:collection/:id/people` answers. */
export type Around = {
  assignedAt: null | string
  assignee: null | Person
  comments: ShownComment[]
  dueAt: null | string
  may: { assign: boolean; claim: boolean; due: boolean }
  /** Whether there are earlier comments. */
  more: boolean
  overdue: boolean
}
