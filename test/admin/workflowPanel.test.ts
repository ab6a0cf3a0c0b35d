import type { CollectionConfig, Config } from 'payload'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { WorkflowAnswer } from '../../src/admin/shared/types.js'

import { withWorkflowPanel } from '../../src/admin/attachPanel.js'
import { describe as shownOf } from '../../src/admin/describe.js'
import { choicesOf } from '../../src/admin/panel/choices.js'
import { outcomeOf } from '../../src/admin/panel/outcome.js'
import { withTranslations } from '../../src/admin/translations/index.js'
import { workflows } from '../../workflows/index.js'

const [fieldReport] = workflows
if (!fieldReport) {
  throw new Error('The reference app has no workflow.')
}

const answer = (state: string, allowed: string[], refused: string[] = []): WorkflowAnswer => ({
  allowed,
  history: [],
  refused: refused.map((transition) => ({ blockers: [], transition })),
  sequence: 1,
  state,
  version: 1,
  workflow: 'field-report',
})

describe('the usual way', () => {
  it('should lead through the states of each workflow without its detours', () => {
    const ways = Object.fromEntries(
      workflows.map((definition) => [definition.slug, shownOf(definition).path]),
    )
    expect(ways).toMatchObject({
      'assistance-case': ['opened', 'assessed', 'assisted', 'closed'],
      dissemination: ['prepared', 'tested', 'approved', 'scheduled', 'sending', 'sent'],
      'field-report': ['received', 'verified', 'anonymised', 'used'],
      'identity-request': ['requested', 'granted', 'open', 'closed'],
      publication: [
        'draft',
        'review',
        'anonymisation',
        'approval',
        'approved',
        'disseminated',
        'archived',
      ],
    })
  })

  it('should offer the step along it first and the detours apart', () => {
    const choices = choicesOf(
      shownOf(fieldReport),
      answer('received', ['purge', 'reject', 'verify'], ['anonymise', 'use']),
    )
    expect(choices).toEqual({
      blocked: [],
      detours: ['purge', 'reject'],
      elsewhere: ['anonymise', 'use'],
      forward: ['verify'],
      isEnd: false,
      primary: 'verify',
    })
  })

  it('should keep a refused step of the present state apart from those of other states', () => {
    const { blocked, elsewhere, primary } = choicesOf(
      shownOf(fieldReport),
      answer('received', ['purge'], ['verify', 'use']),
    )
    expect(blocked.map(({ transition }) => transition)).toEqual(['verify'])
    expect(elsewhere).toEqual(['use'])
    expect(primary).toBeNull()
  })

  it('should leave out a step that has nothing to do here', () => {
    const message = { en: 'Nothing to verify.', ru: 'Проверять нечего.' }
    const blockers = [{ code: 'nothing', message, moot: true as const, parameters: {} }]
    const { blocked, elsewhere, isEnd } = choicesOf(shownOf(fieldReport), {
      ...answer('received', []),
      refused: [{ blockers, transition: 'verify' }],
    })
    expect([blocked, elsewhere, isEnd]).toEqual([[], [], true])
  })
})

describe('the answer to a step', () => {
  it('should count as taken only when the server says so', () => {
    expect(outcomeOf(200, { replayed: true, state: 'review' })).toEqual({
      kind: 'done',
      replayed: true,
      state: 'review',
    })
    expect(outcomeOf(200, '<html>')).toEqual({ kind: 'unknown' })
  })

  it('should never call a step refused when it may have been taken', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 204, 302, 408, 429, 500, 502, 503, 504),
        fc.json(),
        (status, body) => {
          expect(outcomeOf(status, JSON.parse(body))).toEqual({ kind: 'unknown' })
        },
      ),
    )
  })

  it('should tell a lost race, a lost session and a lost document apart', () => {
    expect(outcomeOf(409, {}).kind).toBe('stale')
    expect(outcomeOf(401, {}).kind).toBe('signedOut')
    expect(outcomeOf(404, {}).kind).toBe('unreadable')
  })

  it('should give every reason of a refusal, or the message of an error without any', () => {
    const blockers = [{ code: 'role', message: { en: 'a', ru: 'б' }, parameters: {} }]
    expect(outcomeOf(403, { blockers })).toEqual({ blockers, kind: 'refused' })
    expect(outcomeOf(422, { errors: [{ data: { blockers }, message: 'a' }] })).toEqual({
      blockers,
      kind: 'refused',
    })
    expect(outcomeOf(413, { errors: [{ message: 'Too large.' }] })).toMatchObject({
      blockers: [{ message: { en: 'Too large.' } }],
    })
  })
})

describe('a collection with a workflow', () => {
  const collection: CollectionConfig = {
    slug: 'field-reports',
    admin: { defaultColumns: ['reference', 'country'] },
    fields: [
      { name: 'reference', type: 'text' },
      { name: 'state', type: 'select', options: ['received'] },
    ],
  }

  it('should get the panel in its sidebar and the state in its list, by names alone', () => {
    const { admin, fields } = withWorkflowPanel(collection, fieldReport)
    const text = JSON.stringify(fields)

    expect(fields[0]).toMatchObject({ type: 'ui', admin: { position: 'sidebar' } })
    expect(text).toContain('payload-elchi/client#WorkflowPanel')
    expect(text).toContain('payload-elchi/client#StateCell')
    expect(admin?.defaultColumns).toEqual(['reference', 'state', 'country'])
  })

  it('should leave a place for the state that the app has chosen', () => {
    const chosen = { ...collection, admin: { defaultColumns: ['state', 'reference'] } }
    expect(withWorkflowPanel(chosen, fieldReport).admin?.defaultColumns).toEqual([
      'state',
      'reference',
    ])
  })
})

describe('the texts of the panel', () => {
  type Strings = { [key: string]: string | Strings }

  const flat = (strings: Strings, prefix = ''): [string, string][] =>
    Object.entries(strings).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
    )
  const textsOf = (config: Partial<Config>, options = {}) =>
    withTranslations(config as Config, options).i18n?.translations as Record<string, Strings>
  const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort()

  it('should say the same in Russian as in English, with the same values to fill in', () => {
    const { en, ru } = textsOf({})
    const english = new Map(flat(en ?? {}))
    const russian = new Map(flat(ru ?? {}))

    expect([...russian.keys()]).toEqual([...english.keys()])
    for (const [key, text] of english) {
      expect([key, placeholders(russian.get(key) ?? '')]).toEqual([key, placeholders(text)])
    }
    expect(english.size).toBeGreaterThan(60)
  })

  it("should give way to the app's own texts, one by one", () => {
    const texts = textsOf(
      {
        i18n: { translations: { en: { elchi: { panel: { title: 'Process' } } } } },
      } as Partial<Config>,
      { ru: { panel: { title: 'Процесс' } } },
    )
    const all = new Map(flat(texts.en ?? {}))

    expect(all.get('elchi.panel.title')).toBe('Process')
    expect(all.get('elchi.panel.reload')).toBe('Reload')
    expect(new Map(flat(texts.ru ?? {})).get('elchi.panel.title')).toBe('Процесс')
  })
})
