import type { Field } from 'payload'

import type { WorkflowDefinition } from '../engine/index.js'

import { allStates } from '../engine/index.js'

/**
 * What a collection with a workflow gets: the link to its projection, and the state read through
 * it, which works in lists, filters and sorts.
 */
export const stateFields = (definition: WorkflowDefinition): Field[] => [
  {
    name: 'workflow',
    type: 'relationship',
    admin: { disableBulkEdit: true, hidden: true },
    hooks: { beforeDuplicate: [() => null] },
    index: true,
    maxDepth: 0,
    relationTo: 'workflow-subjects',
  },
  {
    name: 'state',
    type: 'select',
    admin: { disableBulkEdit: true, position: 'sidebar', readOnly: true },
    label: { en: 'State', ru: 'Состояние' },
    options: Object.entries(allStates(definition)).map(([value, { label }]) => ({ label, value })),
    virtual: 'workflow.state',
  },
]
