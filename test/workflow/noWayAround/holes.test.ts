import type { CollectionConfig, Config, Plugin } from 'payload'
import type { WorkflowDefinition } from 'payload-elchi/types'

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { workflows } from '../../../workflows/index.js'
import { fireAll, writeAll } from './attack.js'
import { startWorld, type World } from './world.js'

jest.setTimeout(300_000)

const only = (slug: string): WorkflowDefinition => workflows.find((each) => each.slug === slug)!

const anyone = () => true

/** What a careless change would leave of the engine's hold on these collections. */
const careless: Record<string, (collection: CollectionConfig) => CollectionConfig> = {
  publications: (each) => ({
    ...each,
    hooks: { ...each.hooks, afterChange: [], beforeChange: [], beforeDelete: [] },
  }),
  'workflow-subjects': (each) => ({
    ...each,
    access: { create: anyone, delete: anyone, read: anyone, update: anyone },
    hooks: {},
  }),
}

const tearOpen: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((each) => careless[each.slug]?.(each) ?? each),
})

/** The same definition with one more role, and with the author let in. */
const lax = (definition: WorkflowDefinition): WorkflowDefinition => {
  const { approve } = definition.transitions
  return definition.slug === 'newsletter' && approve
    ? {
        ...definition,
        transitions: {
          ...definition.transitions,
          approve: { ...approve, distinctFrom: [], roles: [...approve.roles, 'custodian'] },
        },
      }
    : definition
}

describe('the tables of attacks', () => {
  let world: World
  const found: string[] = []

  beforeAll(async () => {
    world = await startWorld('sqlite', {
      change: (config: Config) => ({ ...config, plugins: [...(config.plugins ?? []), tearOpen] }),
      options: (options) => ({
        ...options,
        accessTable: undefined,
        workflows: options.workflows?.map(lax),
      }),
    })
    found.push(
      ...(await fireAll(world, only('newsletter'))).faults,
      ...(await writeAll(world, only('publication'), ['approved'])).faults,
    )
  })
  afterAll(() => world.close())

  it.each([
    ['a role that was let in', /approve from draft by .* as custodian: role at/],
    ['an author who approves', /approve from draft by .* as coordinator: author at/],
    ['a text that changes under its approval', /PATCH of the content .*: another text in approved/],
    ['a document that is deleted past the log', /DELETE in approved as .*: gone without a trace/],
    ['a projection that anyone writes', /the tables of the engine .*: the state is shown as/],
  ])('should turn red for %s', (_, fault) => {
    expect(found.filter((each) => fault.test(each)).length).toBeGreaterThan(0)
  })
})
