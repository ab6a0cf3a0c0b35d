/** One mistake in a definition: what, where, and what to do about it. */
export type LintIssue = {
  code:
    | 'approvals-count'
    | 'approvals-of'
    | 'automatic-loop'
    | 'automatic-person'
    | 'automatic-time'
    | 'bound-to-unfrozen'
    | 'content-missing'
    | 'dead-end'
    | 'due-invalid'
    | 'final-left'
    | 'indistinguishable'
    | 'initial-unknown'
    | 'name-invalid'
    | 'no-way-back'
    | 'no-way-out'
    | 'override-nobody'
    | 'override-past-gate'
    | 'roles-missing'
    | 'state-unknown'
    | 'transition-unknown'
    | 'unknown-collection'
    | 'unknown-effect'
    | 'unknown-field'
    | 'unknown-role'
    | 'unreachable'
    | 'self-excluding'
    | 'version-invalid'
  /** `workflow/states/NAME` or `workflow/transitions/NAME`. */
  place: string
  remedy: string
  /** Errors refuse the start; warnings may be meant. */
  severity: 'error' | 'warning'
}

/** What the surroundings offer; what is left out is not checked. */
export type LintKnowledge = {
  collections?: readonly string[]
  effects?: readonly string[]
  /** Effects that let something out; no override leads to them. */
  releasing?: readonly string[]
  /** Names of the fields of the definition's collection. */
  fields?: readonly string[]
  roles?: readonly string[]
}
