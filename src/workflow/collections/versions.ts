import { sealedCollection } from '../../plugin/sealed.js'

/** What each version of each definition said when it was first started with. */
export const workflowVersions = sealedCollection({
  slug: 'workflow-versions',
  admin: { group: { en: 'System', ru: 'Система' }, hidden: true, useAsTitle: 'id' },
  fields: [
    { name: 'workflow', type: 'text', index: true, required: true },
    { name: 'version', type: 'number', required: true },
    { name: 'shape', type: 'json', required: true },
    { name: 'at', type: 'date', required: true },
  ],
  labels: {
    plural: { en: 'Workflow versions', ru: 'Версии процессов' },
    singular: { en: 'Workflow version', ru: 'Версия процесса' },
  },
})
