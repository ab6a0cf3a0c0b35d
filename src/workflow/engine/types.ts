/** A text that a person reads, in the languages of the programme. */
export type Text = { en: string; ru: string }

/** One reason why a transition is refused, as data: the code for programs, the message for people. */
export type Blocker = {
  code: string
  message: Text
  /** The step has nothing to do here: programs are told, people are spared it. */
  moot?: true
  parameters: Record<string, boolean | null | number | string | string[]>
}

/** Who acts: a member of staff, or a part of the system such as the dispatcher. */
export type Actor =
  | {
      collection: string
      countries: string[]
      id: string
      kind: 'user'
      partners: string[]
      roles: string[]
    }
  | { kind: 'system'; name: string; roles: string[] }

/** What happened, in the order of `sequence`; the only source of the state. */
export type WorkflowEvent = {
  actor: { id: string; kind: 'system' | 'user'; roles: string[] }
  /** ISO 8601, UTC. */
  at: string
  collection: string
  comment: null | string
  /** The frozen candidate, on events of transitions that freeze. */
  content: null | Record<string, unknown>
  document: string
  /** On `due`: the day that a person set, or null where it was taken away. */
  dueAt: null | string
  effects: string[]
  /** Codes of the guards in `approvals.of` that the approver met. */
  fills: string[]
  from: null | string
  /** SHA-256 in hex of the content that the definition hashes, when the event was written. */
  hash: null | string
  /** `collection:document#sequence` */
  id: string
  idempotencyKey: null | string
  /**
   * `created`: the first event. `transition`: fired by someone. `edited`: someone joined the
   * editors since the last approval. `reopened`: an edit of hashed content moved the state back.
   * `approved`: one of several approvals that a transition needs. `migrated`: a new version of the
   * definition moved the state. `overridden`: a transition against its blockers, with a reason.
   * `due`: somebody set, moved or took away the due date.
   * `deleted`: the document is gone; a later `created` starts a new life under the same id.
   */
  kind:
    | 'approved'
    | 'created'
    | 'deleted'
    | 'due'
    | 'edited'
    | 'migrated'
    | 'overridden'
    | 'reopened'
    | 'transition'
  /** Codes of the blockers that an override set aside. */
  overrode: string[]
  /** SHA-256 of the request's meaning, to tell a repeated key from a reused one. */
  requestHash: null | string
  sequence: number
  /** `collection:document` */
  subject: string
  to: string
  transition: null | string
  version: number
  workflow: string
}

/** What a guard may look at. `doc` is the latest draft, read with full access. */
export type GuardContext<Request = unknown> = {
  actor: Actor
  doc: Record<string, unknown>
  /** Who wrote, edited, fired and approved what so far, whatever the length of the history. */
  facts: Facts
  /** The creation and the latest firing of each transition, oldest first. */
  history: WorkflowEvent[]
  req: Request
  transition: string
}

/** A condition on the document or person; every blocker it returns is reported. */
export type Guard<Request = never> = {
  /** A guard about the person also decides whose task a step is. @default 'document' */
  about?: 'document' | 'person'
  code: string
  check: (context: GuardContext<Request>) => Blocker[] | Promise<Blocker[]>
}

/** The actor of an event, as the facts keep it: `user:ID` or `system:NAME`. */
export type ActorKey = string

/**
 * Everything that decides about the next transition, folded from the events one by one, so that
 * the ten-thousandth event costs what the tenth did.
 */
export type Facts = {
  /** Pending approvals by transition; any change of state or content voids them. */
  approvals: Record<
    string,
    { actor: ActorKey; fills?: string[]; hash: null | string; roles: string[]; sequence: number }[]
  >
  /** Who created the document; null for a document that is older than its workflow. */
  author: ActorKey | null
  deleted: boolean
  /** Who edited, with the sequence of the latest recorded edit. */
  editors: Record<ActorKey, number>
  /** The latest firing of each transition. */
  fired: Record<string, { actors: ActorKey[]; hash: null | string; sequence: number }>
  /** Every override of this document's life, oldest first. */
  overrides: { actor: ActorKey; at: string; sequence: number; transition: string }[]
  /** The sequence of the `created` event. */
  since: number
  sequence: number
  state: null | string
  /** The definition's version that wrote the latest event. */
  version: number
}

export type StateDefinition = {
  colour?: 'amber' | 'blue' | 'green' | 'grey' | 'red' | 'violet'
  description?: Text
  /** Days until the state is overdue, in working days. */
  dueInDays?: number
  /** Roles that may edit the document in this state; false: nobody. @default everyone with access */
  editable?: false | readonly string[]
  final?: boolean
  label: Text
  /**
   * Payload's own publishing (`_status`) is open in this state. Where no state says so, the workflow
   * leaves publishing alone; where one does, it is closed in all others.
   */
  published?: boolean
}

/**
 * One place among the approvals of a transition: for a role, for whoever a guard says nothing
 * against, or for both at once.
 */
export type Seat = { guard: Guard; role?: string } | string

/** Who may not fire a transition; see `TransitionDefinition.distinctFrom`. */
export type Distinct<Name extends string = string> = 'author' | 'editors' | `fired:${Name}`

export type TransitionDefinition<State extends string = string, Name extends string = string> = {
  /**
   * Several people have to fire it; the state changes with the last. `count`: how many. `of`: the
   * seats that each need an approver of their own, by role, by a guard on the person, or by both;
   * the places left over are open to all `roles`. `distinctFrom`: who cannot be among them, beside
   * the transition's own `distinctFrom`.
   */
  approvals?: { count: number; distinctFrom?: readonly Distinct<Name>[]; of?: readonly Seat[] }
  /**
   * The system fires it in the role `timer`: at once when a document comes into `from`, or when it
   * has stood there for so long. Whatever speaks against it is asked as of a person; it is tried
   * again until it goes through or the document moves on.
   */
  automatic?: { hours: number } | { workingDays: number } | 'at-once'
  /** A question to confirm before it is fired. */
  confirm?: Text
  comment?: 'optional' | 'required'
  description?: Text
  /**
   * Who may not fire it: the `author`, anyone who edited since the last approval (`editors`), or
   * whoever fired a named earlier transition.
   */
  distinctFrom?: readonly Distinct<Name>[]
  /** Names of effects that follow the commit. */
  effects?: readonly string[]
  /** Keeps the candidate's content in the event: what a later approval binds to. */
  freezes?: boolean
  from: readonly State[] | State
  guards?: readonly Guard[]
  label: Text
  /**
   * Breaking the glass: these `roles` may fire it, with a reason, against every rule about who; a
   * second person who holds one of the roles in `informs` is told, and the document shows it for
   * ever. State, content and guards hold as ever.
   */
  override?: { informs: readonly string[]; roles: readonly string[] }
  /** Refused unless the content is still what the named freezing transition kept. */
  boundTo?: Name
  roles: readonly string[]
  to: State
}

/** Computes the canonical content of a document and its hash (SHA-256, hex). */
export type ContentOf<Request = never> = (args: {
  doc: Record<string, unknown>
  req: Request
}) => Promise<{ content: Record<string, unknown>; hash: string }>

export type WorkflowDefinition<State extends string = string, Name extends string = string> = {
  collection: string
  /**
   * What an approval binds to: a function, or the names of the fields that count. Without it
   * approvals bind to nothing and edits reopen nothing.
   */
  content?: ContentOf | { fields: readonly string[] }
  description?: Text
  initial: NoInfer<State>
  label: Text
  /**
   * Earlier versions of this definition. A document goes on under the version that its latest event
   * was written with, until it ends or is migrated; new documents begin under the newest.
   */
  previous?: readonly WorkflowDefinition[]
  /** A change of hashed content in one of these states moves the document to `to`. */
  reopen?: { from: readonly NoInfer<State>[]; to: NoInfer<State> }
  slug: string
  states: Record<State, StateDefinition>
  transitions: Record<Name, TransitionDefinition<NoInfer<State>, NoInfer<Name>>>
  version: number
}
