import type { WorkflowDefinition } from '../types.js'
import type { LintIssue } from './issue.js'

import { distinctFromOf } from '../approvers.js'
import { fromOf } from '../check.js'

const wellFormed = /^[A-Z][\w-]{0,59}$/i

const error = (code: LintIssue['code'], place: string, remedy: string): LintIssue => ({
  code,
  place,
  remedy,
  severity: 'error',
})

const stateIssues = (definition: WorkflowDefinition): LintIssue[] =>
  Object.entries(definition.states).flatMap(([name, { dueInDays }]) =>
    dueInDays === undefined || (Number.isInteger(dueInDays) && dueInDays > 0)
      ? []
      : [
          error(
            'due-invalid',
            `${definition.slug}/states/${name}`,
            'Give dueInDays a whole number of working days above zero.',
          ),
        ],
  )

const unknownStates = (definition: WorkflowDefinition): LintIssue[] => {
  const known = (state: string): boolean => Object.hasOwn(definition.states, state)
  const { initial, reopen, slug, transitions } = definition
  const uses = [
    ...Object.entries(transitions).flatMap(([name, transition]) =>
      [...fromOf(transition), transition.to].map((state) => ({
        place: `${slug}/transitions/${name}`,
        state,
      })),
    ),
    ...(reopen ? [...reopen.from, reopen.to] : []).map((state) => ({
      place: `${slug}/reopen`,
      state,
    })),
  ]
  return [
    ...(known(initial)
      ? []
      : [error('initial-unknown', slug, `Declare the state "${initial}" or start elsewhere.`)]),
    ...uses
      .filter(({ state }) => !known(state))
      .map(({ place, state }) =>
        error('state-unknown', place, `Declare the state "${state}" or correct its name.`),
      ),
  ]
}

const unknownTransitions = (definition: WorkflowDefinition): LintIssue[] =>
  Object.entries(definition.transitions).flatMap(([name, transition]) => {
    const { boundTo } = transition
    const place = `${definition.slug}/transitions/${name}`
    const named = distinctFromOf(transition)
      .filter((who) => who.startsWith('fired:'))
      .map((who) => who.slice('fired:'.length))
    return [...named, ...(boundTo ? [boundTo] : [])]
      .filter((other) => !Object.hasOwn(definition.transitions, other))
      .map((other) =>
        error('transition-unknown', place, `Declare the transition "${other}" or drop the name.`),
      )
  })

const bindings = (definition: WorkflowDefinition): LintIssue[] =>
  Object.entries(definition.transitions).flatMap(([name, { boundTo, freezes }]) => {
    const place = `${definition.slug}/transitions/${name}`
    const bound = boundTo ? definition.transitions[boundTo] : undefined
    return [
      ...((boundTo || freezes) && !definition.content
        ? [error('content-missing', place, 'Say in `content` what the approval binds to.')]
        : []),
      ...(bound && !bound.freezes
        ? [error('bound-to-unfrozen', place, `Let the transition "${boundTo}" freeze the content.`)]
        : []),
    ]
  })

/** Names, versions and references that a cast, or a definition made at run time, may get wrong. */
export const shapeIssues = (definition: WorkflowDefinition): LintIssue[] => {
  const { content, reopen, slug, states, transitions, version } = definition
  const names = [
    ...Object.keys(states).map((name) => ({ name, place: `${slug}/states/${name}` })),
    ...Object.keys(transitions).map((name) => ({ name, place: `${slug}/transitions/${name}` })),
  ]
  return [
    ...(Number.isInteger(version) && version >= 1
      ? []
      : [error('version-invalid', slug, 'Number the versions 1, 2, 3 and so on.')]),
    ...names
      .filter(({ name }) => !wellFormed.test(name))
      .map(({ place }) =>
        error('name-invalid', place, 'Use letters, digits, hyphens; begin with a letter.'),
      ),
    ...(reopen && !content
      ? [error('content-missing', `${slug}/reopen`, 'Say in `content` which edits reopen.')]
      : []),
    ...stateIssues(definition),
    ...unknownStates(definition),
    ...unknownTransitions(definition),
    ...bindings(definition),
  ]
}
