import type { WorkflowDefinition } from 'payload-elchi/types'

import type { Database } from '../../helpers/boot.js'

import { workflows } from '../../../workflows/index.js'

/** All definitions; on MongoDB the longest one, and one that has only the engine's own hooks. */
export const workflowsOn = (database: Database): [string, WorkflowDefinition][] =>
  workflows
    .filter(({ slug }) => database === 'sqlite' || slug === 'publication' || slug === 'event')
    .map((definition) => [definition.slug, definition])
