import { sealedCollection } from '../../plugin/sealed.js'

/** Transitions that people have set for later; what they are bound to is checked again then. */
export const workflowSchedules = sealedCollection({
  slug: 'workflow-schedules',
  admin: { group: { en: 'System', ru: 'Система' }, hidden: true, useAsTitle: 'id' },
  fields: [
    { name: 'subject', type: 'text', index: true, required: true },
    { name: 'transition', type: 'text', required: true },
    { name: 'at', type: 'date', index: true, required: true },
    { name: 'comment', type: 'textarea' },
    { name: 'hash', type: 'text' },
    { name: 'owner', type: 'json', required: true },
    { name: 'status', type: 'text', index: true, required: true },
    { name: 'blockers', type: 'json' },
    { name: 'isTold', type: 'checkbox' },
    { name: 'madeAt', type: 'date', required: true },
    { name: 'settledAt', type: 'date' },
  ],
  labels: {
    plural: { en: 'Scheduled transitions', ru: 'Запланированные переходы' },
    singular: { en: 'Scheduled transition', ru: 'Запланированный переход' },
  },
})
