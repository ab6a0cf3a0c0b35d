import { sealedCollection } from '../../plugin/sealed.js'

/** Append-only: one row per event, its id `collection:document#sequence`. */
export const workflowEvents = sealedCollection({
  slug: 'workflow-events',
  admin: { group: { en: 'System', ru: 'Система' }, hidden: true, useAsTitle: 'id' },
  fields: [
    { name: 'workflow', type: 'text', required: true },
    { name: 'version', type: 'number', required: true },
    { name: 'subject', type: 'text', index: true, required: true },
    { name: 'sequence', type: 'number', required: true },
    { name: 'kind', type: 'text', required: true },
    { name: 'transition', type: 'text' },
    { name: 'from', type: 'text' },
    { name: 'to', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
    { name: 'actor', type: 'json', required: true },
    { name: 'comment', type: 'textarea' },
    { name: 'hash', type: 'text' },
    { name: 'content', type: 'json' },
    { name: 'effects', type: 'json' },
    { name: 'overrode', type: 'json' },
    { name: 'fills', type: 'json' },
    { name: 'dueAt', type: 'date' },
    { name: 'idempotencyKey', type: 'text', index: true },
    { name: 'requestHash', type: 'text' },
  ],
  labels: {
    plural: { en: 'Workflow events', ru: 'События процессов' },
    singular: { en: 'Workflow event', ru: 'Событие процесса' },
  },
})
