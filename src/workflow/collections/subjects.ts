import type { Field } from 'payload'

import type { WorkflowDefinition } from '../engine/index.js'

import { asSlug } from '../../plugin/asSlug.js'
import { sealedCollection } from '../../plugin/sealed.js'

/** The column of `workflow-subjects` that points at a document: `field-reports` -> `ofFieldReports`. */
export const documentField = (collection: string): string =>
  `of${collection.replaceAll(/(?:^|[-_])(\w)/g, (_, letter: string) => letter.toUpperCase())}`

const references = (workflows: WorkflowDefinition[]): Field[] =>
  workflows.map(({ collection }) => ({
    name: documentField(collection),
    type: 'relationship',
    // A way back to the document would make the loader of deep reads wait for itself.
    maxDepth: 0,
    relationTo: asSlug(collection),
  }))

/** The projection: one row per document with a workflow, made from its events alone. */
export const workflowSubjects = (workflows: WorkflowDefinition[], users: string) =>
  sealedCollection({
    slug: 'workflow-subjects',
    admin: { group: { en: 'System', ru: 'Система' }, hidden: true, useAsTitle: 'state' },
    fields: [
      { name: 'workflow', type: 'text', index: true, required: true },
      { name: 'version', type: 'number', required: true },
      {
        name: 'state',
        type: 'text',
        index: true,
        label: { en: 'State', ru: 'Состояние' },
        required: true,
      },
      { name: 'sequence', type: 'number', required: true },
      { name: 'hash', type: 'text' },
      { name: 'since', type: 'date' },
      { name: 'arrival', type: 'number', required: true },
      { name: 'dueAt', type: 'date', index: true },
      { name: 'assignee', type: 'relationship', relationTo: asSlug(users) },
      { name: 'facts', type: 'json', access: { read: () => false } },
      ...references(workflows),
    ],
    labels: {
      plural: { en: 'Workflow states', ru: 'Состояния процессов' },
      singular: { en: 'Workflow state', ru: 'Состояние процесса' },
    },
  })
