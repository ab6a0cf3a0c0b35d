import type { Blocker, Text, WorkflowEvent } from '../../workflow/engine/types.js'

export type { Blocker, Text }

export type ShownState = {
  colour: 'amber' | 'blue' | 'green' | 'grey' | 'red' | 'violet'
  description: null | Text
  /** Roles that may edit; false for nobody, null for whoever the collection lets. */
  editable: false | null | string[]
  final: boolean
  label: Text
}

export type ShownTransition = {
  /** How many people have to fire it. */
  approvals: number
  /** Whether it covers the content as it was: it freezes it, binds to it or collects approvals. */
  binds: boolean
  comment: 'none' | 'optional' | 'required'
  confirm: null | Text
  description: null | Text
  from: string[]
  label: Text
  /** Roles that are told when the rules about who are set aside; null where that is not possible. */
  informs: null | string[]
  roles: string[]
  to: string
}

/** What a browser needs of a definition: plain data, no guards, no effects. */
export type ShownWorkflow = {
  initial: string
  label: Text
  /** The states of the usual way from the first to an end, in order. */
  path: string[]
  /** Where a change of the content leads, and from which states. */
  reopen: { from: string[]; to: string } | null
  slug: string
  states: Record<string, ShownState>
  transitions: Record<string, ShownTransition>
}

export type ShownEvent = Pick<
  WorkflowEvent,
  'at' | 'comment' | 'dueAt' | 'from' | 'hash' | 'kind' | 'sequence' | 'to' | 'transition'
> & {
  actor: { id: string; kind: 'system' | 'user'; name?: null | string; roles: string[] }
}

/** A stretch of a text: in both versions, in the earlier one alone, or in the later one alone. */
export type ShownSegment = { kind: 'added' | 'removed' | 'same'; text: string }

export type ShownChange = {
  after: unknown
  before: unknown
  path: string
  segments?: ShownSegment[]
}

/** What became of the content since a step kept it. */
export type Changes = { at: string; changes: ShownChange[]; transition: string }

/** A step set for later. `refused`: its time came, and something spoke against it. */
export type ShownSchedule = {
  at: string
  blockers: Blocker[] | null
  comment: null | string
  id: string
  status: 'refused' | 'waiting'
  transition: string
}

export type Refusal = { blockers: Blocker[]; transition: string }

/** What `GET /api/:collection/:id/workflow` answers. */
export type WorkflowAnswer = {
  allowed: string[]
  /** Null while the content is what was last checked. */
  changes?: Changes | null
  history: ShownEvent[]
  /** Steps that this person may take against the rules about who. */
  overridable?: string[]
  /** Every time that was done, oldest first. */
  overrides?: ShownEvent[]
  refused: Refusal[]
  scheduled?: ShownSchedule[]
  sequence: number
  state: string
  version: number
  workflow: string
}
