import { describe, expect, it } from '@jest/globals'

import type { Actor, Facts, WorkflowEvent } from '../../../src/workflow/engine/index.js'

import {
  editEvent,
  eventOf,
  fold,
  noFacts,
  replay,
  transition,
} from '../../../src/workflow/engine/index.js'
import { review, user } from './definitions.js'

const at = '2026-01-05T09:00:00.000Z'
const anna = user('anna', 'editor')
const boris = user('boris', 'editor')
const clara = user('clara', 'custodian')
const dina = user('dina', 'editor')

const create = (author: Actor): Facts =>
  fold(
    noFacts,
    eventOf(review, noFacts, author, { at, document: '1' }, { kind: 'created', to: 'draft' }),
  )

const fire = (facts: Facts, actor: Actor, name: string, hash = 'h1', comment?: string) =>
  transition(review, facts, {
    actor,
    at,
    comment: comment ?? null,
    content: { title: hash },
    document: '1',
    hash,
    transition: name,
  })

const walk = (facts: Facts, ...steps: [Actor, string, string?][]): Facts =>
  steps.reduce((current, [actor, name, hash]) => {
    const decision = fire(current, actor, name, hash)
    if (!decision.next) {
      throw new Error(`${name}: ${decision.blockers.map(({ code }) => code).join()}`)
    }
    return decision.next
  }, facts)

const codes = (decision: ReturnType<typeof fire>): string[] =>
  decision.blockers.map(({ code }) => code)

const edit = (facts: Facts, actor: Actor, hash: string): Facts => {
  const event = editEvent(review, facts, actor, { at, document: '1', hash })
  return event ? fold(facts, event) : facts
}

describe('transition', () => {
  it('should give the event and the facts that follow from it', () => {
    const decision = fire(create(anna), anna, 'submit')
    expect(decision.event).toMatchObject({
      id: 'posts:1#2',
      actor: { id: 'anna', kind: 'user', roles: ['editor'] },
      from: 'draft',
      kind: 'transition',
      sequence: 2,
      subject: 'posts:1',
      to: 'review',
      transition: 'submit',
      workflow: 'review',
    })
    expect(decision.next).toMatchObject({ sequence: 2, state: 'review' })
  })

  it('should report every blocker, not only the first', () => {
    expect(codes(fire(create(anna), anna, 'sendBack'))).toEqual(['wrong-state', 'comment-required'])
    const checked = walk(create(anna), [anna, 'submit'], [clara, 'check'])
    expect(codes(fire(checked, user('anna', 'coordinator'), 'approve', 'h2'))).toEqual([
      'role',
      'four-eyes-author',
      'content-changed',
    ])
  })

  it('should answer an unknown transition, also one that every object has', () => {
    expect(codes(fire(create(anna), anna, 'publsh'))).toEqual(['unknown-transition'])
    expect(codes(fire(create(anna), anna, 'constructor'))).toEqual(['unknown-transition'])
  })

  it('should keep the content where the transition freezes, and only there', () => {
    const inReview = walk(create(anna), [anna, 'submit'])
    expect(fire(inReview, clara, 'check').event?.content).toEqual({ title: 'h1' })
    expect(fire(create(anna), anna, 'submit').event?.content).toBeNull()
  })

  it('should refuse an author, an editor and whoever took the step that is kept apart', () => {
    const edited = edit(walk(create(anna), [anna, 'submit']), boris, 'h2')
    const checked = walk(edited, [clara, 'check', 'h2'])
    expect(codes(fire(checked, anna, 'approve', 'h2'))).toEqual(['four-eyes-author'])
    expect(codes(fire(checked, boris, 'approve', 'h2'))).toEqual(['four-eyes-editor'])
    const alsoEditor = user('clara', 'editor')
    expect(codes(fire(checked, alsoEditor, 'approve', 'h2'))).toEqual(['separation-of-duties'])
    expect(codes(fire(checked, dina, 'approve', 'h2'))).toEqual([])
  })

  it('should refuse an approval of content that nobody checked', () => {
    const checked = walk(create(anna), [anna, 'submit'], [clara, 'check'])
    expect(codes(fire(checked, dina, 'approve', 'changed'))).toEqual(['content-changed'])
  })

  it('should let an editor approve again only what others changed since the last approval', () => {
    const approved = walk(
      edit(walk(create(anna), [anna, 'submit']), boris, 'h2'),
      [clara, 'check', 'h2'],
      [dina, 'approve', 'h2'],
    )
    const reopened = edit(approved, dina, 'h3')
    expect(reopened.state).toBe('review')
    const again = walk(reopened, [clara, 'check', 'h3'])
    expect(codes(fire(again, dina, 'approve', 'h3'))).toEqual(['four-eyes-editor'])
    expect(codes(fire(again, boris, 'approve', 'h3'))).toEqual([])
  })

  it('should change the state with the last of several approvals', () => {
    const approved = walk(create(anna), [anna, 'submit'], [clara, 'check'], [dina, 'approve'])
    const first = fire(approved, boris, 'publish')
    expect(first.event?.kind).toBe('approved')
    expect(first.next?.state).toBe('approved')
    const facts = first.next ?? noFacts
    expect(codes(fire(facts, boris, 'publish'))).toEqual(['already-approved'])
    const second = fire(facts, dina, 'publish')
    expect(second.event).toMatchObject({ kind: 'transition', to: 'live' })
    expect(second.next?.fired.publish?.actors).toEqual(['user:boris', 'user:dina'])
  })

  it('should void pending approvals when the content changes', () => {
    const approved = walk(create(anna), [anna, 'submit'], [clara, 'check'], [dina, 'approve'])
    const pending = walk(approved, [boris, 'publish'])
    const reopened = edit(pending, anna, 'h2')
    expect(reopened.approvals).toEqual({})
    const again = walk(reopened, [clara, 'check', 'h2'], [dina, 'approve', 'h2'])
    expect(fire(again, dina, 'publish', 'h2').event?.kind).toBe('approved')
  })

  it('should refuse a comment that is too long', () => {
    expect(codes(fire(create(anna), anna, 'submit', 'h', 'x'.repeat(10_001)))).toEqual([
      'comment-too-long',
    ])
    expect(codes(fire(create(anna), anna, 'submit', 'h', 'x'.repeat(10_000)))).toEqual([])
  })

  it('should record an editor once until the next approval', () => {
    const once = edit(create(anna), boris, 'h2')
    expect(once.sequence).toBe(2)
    expect(edit(once, boris, 'h3').sequence).toBe(2)
    expect(edit(once, anna, 'h3').sequence).toBe(3)
  })

  it('should start a new life when an id is created again', () => {
    const old = walk(edit(create(anna), boris, 'h2'), [anna, 'submit'])
    const event: WorkflowEvent = eventOf(
      review,
      old,
      dina,
      { at, document: '1' },
      { kind: 'created', to: 'draft' },
    )
    expect(fold(old, event)).toEqual({
      ...noFacts,
      author: 'user:dina',
      sequence: 4,
      since: 4,
      state: 'draft',
      version: 1,
    })
  })

  it('should fold a replayed event once', () => {
    const facts = create(anna)
    const event = fire(facts, anna, 'submit').event as WorkflowEvent
    expect(fold(fold(facts, event), event)).toEqual(fold(facts, event))
    expect(replay([event, event])).toEqual(fold(noFacts, event))
  })
})
