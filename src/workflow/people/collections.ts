import { sealedCollection } from '../../plugin/sealed.js'

const group = { en: 'System', ru: 'Система' }

/**
 * Append-only: who has a document in hand. An id is `collection:document@turn`, so of two people who
 * claim the same document one gets it. `arrival` is the event that brought the document into its
 * state: a hand-over counts until the document moves on.
 */
export const workflowAssignments = sealedCollection({
  slug: 'workflow-assignments',
  admin: { group, hidden: true, useAsTitle: 'id' },
  fields: [
    { name: 'subject', type: 'text', index: true, required: true },
    { name: 'turn', type: 'number', index: true, required: true },
    { name: 'arrival', type: 'number', required: true },
    // A text, not a relation: the log outlives the account.
    { name: 'assignee', type: 'text' },
    { name: 'by', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
  ],
  labels: {
    plural: { en: 'Assignments', ru: 'Назначения' },
    singular: { en: 'Assignment', ru: 'Назначение' },
  },
})

/** What colleagues tell each other about a document. The id follows from the request's key. */
export const workflowComments = sealedCollection({
  slug: 'workflow-comments',
  admin: { group, hidden: true, useAsTitle: 'id' },
  fields: [
    { name: 'subject', type: 'text', index: true, required: true },
    { name: 'author', type: 'text', required: true },
    { name: 'at', type: 'date', index: true, required: true },
    { name: 'text', type: 'textarea' },
    { name: 'mentions', type: 'json' },
    { name: 'withdrawnAt', type: 'date' },
  ],
  labels: {
    plural: { en: 'Comments', ru: 'Комментарии' },
    singular: { en: 'Comment', ru: 'Комментарий' },
  },
})

/** One attempt at one person's digest of one day: `day!person~attempt`. The insert is the claim. */
export const workflowDigests = sealedCollection({
  slug: 'workflow-digests',
  admin: { group, hidden: true, useAsTitle: 'id' },
  fields: [
    { name: 'person', type: 'text', index: true, required: true },
    { name: 'day', type: 'text', index: true, required: true },
    { name: 'attempt', type: 'number', required: true },
    { name: 'at', type: 'date', required: true },
    { name: 'outcome', type: 'text' },
    { name: 'waiting', type: 'number' },
  ],
  labels: {
    plural: { en: 'Digests', ru: 'Сводки' },
    singular: { en: 'Digest', ru: 'Сводка' },
  },
})
