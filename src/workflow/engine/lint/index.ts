import type { WorkflowDefinition } from '../types.js'
import type { LintIssue, LintKnowledge } from './issue.js'

import { automaticIssues } from './automatic.js'
import { choiceIssues } from './choices.js'
import { nameIssues } from './names.js'
import { pathIssues } from './paths.js'
import { peopleIssues } from './people.js'
import { shapeIssues } from './shape.js'

export type { LintIssue, LintKnowledge } from './issue.js'

/**
 * Everything that is wrong with a definition, each with code, place and remedy. An app with errors
 * does not start; warnings are logged.
 */
export const lint = (
  definition: WorkflowDefinition,
  knowledge: LintKnowledge = {},
): LintIssue[] => [
  ...shapeIssues(definition),
  ...pathIssues(definition),
  ...choiceIssues(definition),
  ...automaticIssues(definition),
  ...peopleIssues(definition, knowledge),
  ...nameIssues(definition, knowledge),
]
