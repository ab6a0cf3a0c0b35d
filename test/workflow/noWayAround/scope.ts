import type { WorkflowDefinition } from 'payload-elchi/types'

import type { Database } from '../../helpers/boot.js'

import { workflows } from '../../../workflows/index.js'

/** All definitions; on MongoDB one: the engine's part is the same, and its test server is slow. */
export const workflowsOn = (database: Database): [string, WorkflowDefinition][] =>
  workflows
    .filter(({ slug }) => database === 'sqlite' || slug === 'event')
    .map((definition) => [definition.slug, definition])
