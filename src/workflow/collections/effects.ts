import { sealedCollection } from '../../plugin/sealed.js'

/**
 * The outbox of effects. An effect's id is `event!name`; each attempt is a row of its own,
 * `event!name~attempt`, whose unique insert is the claim.
 */
export const workflowEffects = sealedCollection({
  slug: 'workflow-effects',
  admin: { group: { en: 'System', ru: 'Система' }, hidden: true, useAsTitle: 'id' },
  fields: [
    { name: 'event', type: 'text', index: true, required: true },
    { name: 'effect', type: 'text', required: true },
    { name: 'kind', type: 'text', required: true },
    { name: 'status', type: 'text', index: true, required: true },
    { name: 'attempts', type: 'number', required: true },
    { name: 'nextAt', type: 'date', index: true },
    { name: 'leaseUntil', type: 'date' },
    { name: 'error', type: 'text' },
  ],
  labels: {
    plural: { en: 'Workflow effects', ru: 'Последствия переходов' },
    singular: { en: 'Workflow effect', ru: 'Последствие перехода' },
  },
})
