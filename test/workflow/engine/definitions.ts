import fc from 'fast-check'

import type {
  Actor,
  TransitionDefinition,
  WorkflowDefinition,
} from '../../../src/workflow/engine/index.js'

import { defineWorkflow } from '../../../src/workflow/engine/index.js'

const text = (value: string) => ({ en: value, ru: `${value}-ру` })

/** A review with a check that freezes, an approval bound to it, and two-person publishing. */
export const review = defineWorkflow({
  slug: 'review',
  collection: 'posts',
  content: { fields: ['title'] },
  initial: 'draft',
  label: text('Review'),
  reopen: { from: ['checked', 'approved'], to: 'review' },
  states: {
    approved: { label: text('Approved') },
    checked: { label: text('Checked') },
    draft: { label: text('Draft') },
    gone: { final: true, label: text('Gone') },
    live: { editable: false, label: text('Live') },
    review: { editable: ['editor'], label: text('In review') },
  },
  transitions: {
    approve: {
      boundTo: 'check',
      distinctFrom: ['author', 'editors', 'fired:check'],
      effects: ['posts.release'],
      from: 'checked',
      label: text('Approve'),
      roles: ['editor'],
      to: 'approved',
    },
    check: {
      freezes: true,
      from: 'review',
      label: text('Check'),
      roles: ['custodian'],
      to: 'checked',
    },
    publish: {
      approvals: { count: 2 },
      boundTo: 'check',
      distinctFrom: ['author', 'editors'],
      from: 'approved',
      label: text('Publish'),
      roles: ['editor', 'custodian'],
      to: 'live',
    },
    sendBack: {
      comment: 'required',
      from: ['review', 'checked', 'approved'],
      label: text('Send back'),
      roles: ['editor', 'custodian'],
      to: 'draft',
    },
    submit: { from: 'draft', label: text('Submit'), roles: ['editor'], to: 'review' },
    withdraw: { from: 'live', label: text('Withdraw'), roles: ['editor'], to: 'gone' },
  },
  version: 1,
})

/** Three states, no content: the smallest useful workflow. */
export const simple = defineWorkflow({
  slug: 'simple',
  collection: 'posts',
  initial: 'draft',
  label: text('Simple'),
  states: {
    draft: { label: text('Draft') },
    live: { label: text('Live') },
    review: { label: text('Review') },
  },
  transitions: {
    publish: {
      effects: ['posts.announce'],
      from: 'review',
      label: text('Publish'),
      roles: ['custodian'],
      to: 'live',
    },
    sendBack: {
      comment: 'required',
      from: ['review', 'live'],
      label: text('Send back'),
      roles: ['custodian', 'editor'],
      to: 'draft',
    },
    submit: { from: 'draft', label: text('Submit'), roles: ['editor'], to: 'review' },
  },
  version: 1,
})

export const user = (id: string, ...roles: string[]): Actor => ({
  id,
  collection: 'users',
  countries: [],
  kind: 'user',
  partners: [],
  roles,
})

const roles = ['editor', 'custodian', 'coordinator']
const names = ['a', 'b', 'c', 'd', 'e']

/** Definitions of any shape, most of them full of mistakes. */
export const anyDefinition: fc.Arbitrary<WorkflowDefinition> = fc
  .record({
    finals: fc.subarray(names),
    transitions: fc.dictionary(
      fc.constantFrom('t1', 't2', 't3', 't4', 't5', 't6'),
      fc.record({
        approvals: fc.option(fc.record({ count: fc.integer({ max: 3, min: 1 }) }), {
          nil: undefined,
        }),
        distinctFrom: fc.subarray(['author', 'editors', 'fired:t1', 'fired:t2']),
        from: fc.subarray(names, { minLength: 1 }),
        roles: fc.subarray(roles),
        to: fc.constantFrom(...names),
      }),
    ),
  })
  .map(({ finals, transitions }) => ({
    slug: 'any',
    collection: 'posts',
    content: { fields: ['title'] },
    initial: 'a',
    label: text('Any'),
    states: Object.fromEntries(
      names.map((name) => [name, { final: finals.includes(name), label: text(name) }]),
    ),
    transitions: Object.fromEntries(
      Object.entries(transitions).map(([name, transition]) => [
        name,
        { ...transition, label: text(name) } as TransitionDefinition,
      ]),
    ),
    version: 1,
  }))
