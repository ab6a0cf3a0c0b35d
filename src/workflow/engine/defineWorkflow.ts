import type { WorkflowDefinition } from './types.js'

/**
 * Declares the workflow of one collection. States and transitions are inferred from their keys, so
 * a misspelt name anywhere in the declaration does not compile.
 *
 * @example
 * export const posts = defineWorkflow({
 *   slug: 'posts',
 *   collection: 'posts',
 *   initial: 'draft',
 *   label: { en: 'Post', ru: 'Запись' },
 *   states: {
 *     draft: { label: { en: 'Draft', ru: 'Черновик' } },
 *     published: { final: true, label: { en: 'Published', ru: 'Опубликовано' } },
 *   },
 *   transitions: {
 *     publish: {
 *       from: 'draft',
 *       label: { en: 'Publish', ru: 'Опубликовать' },
 *       roles: ['editor'],
 *       to: 'published',
 *     },
 *   },
 *   version: 1,
 * })
 */
export const defineWorkflow = <const State extends string, const Name extends string>(
  definition: WorkflowDefinition<State, Name>,
): WorkflowDefinition<State, Name> => definition
