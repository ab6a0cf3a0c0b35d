import type { CollectionConfig, Field } from 'payload'

import type { WorkflowDefinition } from '../workflow/engine/types.js'

import { describe } from './describe.js'

const panel = (definition: WorkflowDefinition): Field => ({
  name: 'workflowPanel',
  type: 'ui',
  admin: {
    components: {
      Field: {
        clientProps: { workflow: describe(definition) },
        path: 'payload-elchi/client#WorkflowPanel',
      },
    },
    disableBulkEdit: true,
    disableListColumn: true,
    position: 'sidebar',
  },
})

/** The panel shows the state of the open document; the field itself is for lists and filters. */
const withStateCell = (field: Field, definition: WorkflowDefinition): Field =>
  field.type === 'select' && field.name === 'state'
    ? {
        ...field,
        admin: {
          ...field.admin,
          components: {
            ...field.admin?.components,
            Cell: {
              clientProps: { workflow: describe(definition) },
              path: 'payload-elchi/client#StateCell',
            },
          },
          condition: () => false,
        },
      }
    : field

/** The list shows the state beside the title, unless the app has placed it elsewhere. */
const withStateColumn = (columns: string[] | undefined): string[] | undefined =>
  columns && !columns.includes('state')
    ? [...columns.slice(0, 1), 'state', ...columns.slice(1)]
    : columns

type Components = NonNullable<CollectionConfig['admin']>['components']

const withComponents = (components: Components, definition: WorkflowDefinition): Components => ({
  ...components,
  beforeListTable: [
    ...(components?.beforeListTable ?? []),
    {
      clientProps: { collection: definition.collection, workflow: describe(definition) },
      path: 'payload-elchi/client#BulkSteps',
    },
  ],
  edit: {
    ...components?.edit,
    beforeDocumentControls: [
      ...(components?.edit?.beforeDocumentControls ?? []),
      {
        clientProps: { workflow: describe(definition) },
        path: 'payload-elchi/client#StateLink',
      },
    ],
  },
})

/**
 * Puts the workflow panel into the sidebar of a collection, and into its list the state and the
 * steps for many documents at once.
 */
export const withWorkflowPanel = (
  collection: CollectionConfig,
  definition: WorkflowDefinition,
): CollectionConfig => ({
  ...collection,
  admin: {
    ...collection.admin,
    components: withComponents(collection.admin?.components, definition),
    defaultColumns: withStateColumn(collection.admin?.defaultColumns),
  },
  fields: [
    panel(definition),
    ...collection.fields.map((field) => withStateCell(field, definition)),
  ],
})
