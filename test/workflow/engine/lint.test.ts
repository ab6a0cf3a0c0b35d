import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { WorkflowDefinition } from '../../../src/workflow/engine/index.js'

import { fromOf, lint } from '../../../src/workflow/engine/index.js'
import { anyDefinition, review } from './definitions.js'

const knowledge = {
  collections: ['posts'],
  effects: ['posts.release'],
  fields: ['title'],
  roles: ['editor', 'custodian'],
}

const broken = (change: (definition: WorkflowDefinition) => WorkflowDefinition) =>
  lint(change(structuredClone(review) as WorkflowDefinition), knowledge).filter(
    ({ severity }) => severity === 'error',
  )

const change =
  (name: string, patch: object) =>
  (definition: WorkflowDefinition): WorkflowDefinition => ({
    ...definition,
    transitions: {
      ...definition.transitions,
      [name]: { ...definition.transitions[name]!, ...patch },
    },
  })

const state =
  (name: string, patch: object) =>
  (definition: WorkflowDefinition): WorkflowDefinition => ({
    ...definition,
    states: {
      ...definition.states,
      [name]: { label: { en: name, ru: name }, ...definition.states[name], ...patch },
    },
  })

describe('lint', () => {
  it('should have nothing against a sound definition', () => {
    expect(lint(review, knowledge).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each([
    ['approvals-count', 'publish', change('publish', { approvals: { count: 0 } })],
    [
      'approvals-of',
      'publish',
      change('publish', { approvals: { count: 1, of: ['editor', 'custodian'] } }),
    ],
    [
      'automatic-loop',
      'submit',
      (all: WorkflowDefinition) =>
        change('submit', { automatic: 'at-once', roles: ['timer'] })(
          change('sendBack', { automatic: 'at-once', comment: undefined, roles: ['timer'] })(all),
        ),
    ],
    ['automatic-person', 'check', change('check', { automatic: 'at-once' })],
    [
      'automatic-time',
      'check',
      change('check', { automatic: { hours: 0 }, roles: ['custodian', 'timer'] }),
    ],
    ['bound-to-unfrozen', 'approve', change('check', { freezes: false })],
    ['content-missing', 'check', (all: WorkflowDefinition) => ({ ...all, content: undefined })],
    ['dead-end', 'live', change('withdraw', { from: 'approved' })],
    ['due-invalid', 'draft', state('draft', { dueInDays: 0.5 })],
    ['final-left', 'gone', change('submit', { from: ['draft', 'gone'] })],
    ['indistinguishable', 'check', change('check', { label: review.transitions.sendBack.label })],
    ['initial-unknown', 'review', (all: WorkflowDefinition) => ({ ...all, initial: 'darft' })],
    ['name-invalid', 'a#b', state('a#b', {})],
    ['no-way-out', 'live', change('withdraw', { to: 'approved' })],
    [
      'override-nobody',
      'submit',
      change('submit', { override: { informs: [], roles: ['editor'] } }),
    ],
    [
      'override-past-gate',
      'approve',
      change('approve', { override: { informs: ['editor'], roles: ['custodian'] } }),
    ],
    ['roles-missing', 'submit', change('submit', { roles: [] })],
    ['self-excluding', 'approve', change('approve', { distinctFrom: ['fired:approve'] })],
    ['state-unknown', 'submit', change('submit', { to: 'reveiw' })],
    ['transition-unknown', 'approve', change('approve', { distinctFrom: ['fired:chekc'] })],
    ['unknown-collection', 'review', (all: WorkflowDefinition) => ({ ...all, collection: 'x' })],
    ['unknown-effect', 'approve', change('approve', { effects: ['posts.relaese'] })],
    [
      'unknown-field',
      'content',
      (all: WorkflowDefinition) => ({ ...all, content: { fields: ['titel'] } }),
    ],
    ['unknown-role', 'submit', change('submit', { roles: ['edtior'] })],
    ['unreachable', 'limbo', state('limbo', {})],
    ['version-invalid', 'review', (all: WorkflowDefinition) => ({ ...all, version: 0 })],
  ])('should find %s and say where and what to do', (code, place, how) => {
    const issue = broken(how).find((each) => each.code === code && each.place.includes(place))
    expect(issue).toBeDefined()
    expect(issue?.remedy.length).toBeGreaterThan(10)
  })

  it('should warn where a mistake cannot be undone', () => {
    const oneWay = change('sendBack', { from: ['review', 'checked'] })(review as WorkflowDefinition)
    const issues = lint({ ...oneWay, reopen: undefined }, knowledge)
    expect(issues.find(({ code }) => code === 'no-way-back')).toMatchObject({
      place: 'review/states/approved',
      severity: 'warning',
    })
  })

  it('should call unreachable exactly the states that no walk from the start reaches', () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        const reached = new Set([definition.initial])
        for (let size = 0; size !== reached.size;) {
          size = reached.size
          Object.values(definition.transitions)
            .filter((transition) => fromOf(transition).some((from) => reached.has(from)))
            .forEach(({ to }) => reached.add(to))
        }
        const found = lint(definition)
          .filter(({ code }) => code === 'unreachable')
          .map(({ place }) => place.split('/').at(-1))
        expect(found.sort()).toEqual(
          Object.keys(definition.states)
            .filter((name) => !reached.has(name))
            .sort(),
        )
      }),
    )
  })
})
