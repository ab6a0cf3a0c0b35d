import type { Config } from 'payload'
import type { ElchiOptions, WorkflowDefinition } from 'payload-elchi/types'

import { elchi } from 'payload-elchi'

import type { Someone } from '../../access/matrix/staff.js'

import { elchiOptions } from '../../../payload.config.js'
import { workflows } from '../../../workflows/index.js'
import { everyone } from '../../access/matrix/staff.js'
import { boot, type Database, type TestApp } from '../../helpers/boot.js'
import { type Ground, prepareGround } from './documents.js'

export type World = {
  app: TestApp
  close: () => Promise<void>
  database: Database
  /** What the judge goes by: what is declared, whatever the app under attack was made with. */
  definitions: WorkflowDefinition[]
  /** What every document has to point at. */
  ground: Ground
  now: () => Date
  /** Moves the clock of the app on. */
  pass: (milliseconds: number) => void
  people: Someone[]
  /**
   * A second app on the same database, without guards and effects: it brings documents into their
   * states by the engine, so that the attacks find them there.
   */
  placer: TestApp
}

/** Changes to the app under attack: a hole to put back. */
export type Hole = {
  change?: (config: Config) => Config
  options?: (options: ElchiOptions) => ElchiOptions
}

/** Guards that let everything through, and effects that do nothing. */
const bare = (definition: WorkflowDefinition): WorkflowDefinition => ({
  ...definition,
  transitions: Object.fromEntries(
    Object.entries(definition.transitions).map(([name, each]) => [
      name,
      {
        ...each,
        automatic: undefined,
        effects: each.effects && [nothing],
        guards: each.guards?.map((guard) => ({ ...guard, check: () => [] })),
      },
    ]),
  ),
})

const nothing = 'test.nothing'

const same = <T>(value: T): T => value

/** The reference app with one document in every collection, and everybody logged in. */
export const startWorld = async (database: Database, hole: Hole = {}): Promise<World> => {
  let ahead = 0
  const clock = () => new Date(Date.now() + ahead)
  const options = (hole.options ?? same)({ ...elchiOptions, clock })
  const app = await boot({
    change: (config) => (hole.change ?? same)({ ...config, plugins: [elchi(options)] }),
    database,
  })
  const people = await everyone(app)
  const ground = await prepareGround(app.payload, people)
  const placer = await boot({
    change: (config) => ({
      ...config,
      plugins: [
        elchi({
          ...elchiOptions,
          clock,
          effects: { ...elchiOptions.effects, [nothing]: () => Promise.resolve() },
          workflows: workflows.map(bare),
        }),
      ],
    }),
    database,
    url: app.environment.DATABASE_URL,
  })
  return {
    app,
    close: async () => {
      await placer.close()
      await app.close()
    },
    database,
    definitions: workflows,
    ground,
    now: clock,
    pass: (milliseconds) => {
      ahead += milliseconds
    },
    people,
    placer,
  }
}
