import type { Access, Where } from 'payload'

import type { WorkflowDefinition } from './engine/index.js'

import { collectionOf } from '../plugin/asSlug.js'
import { documentField } from './collections/subjects.js'

const prefixed = (where: Where, prefix: string): Where =>
  Object.fromEntries(
    Object.entries(where).map(([key, value]) =>
      key === 'and' || key === 'or'
        ? [key, (value as Where[]).map((each) => prefixed(each, prefix))]
        : [`${prefix}.${key}`, value],
    ),
  )

/** Whoever may read a document may read its row of the projection, and nobody else. */
export const readWithSubject =
  (workflows: WorkflowDefinition[]): Access =>
  async ({ req }) => {
    const answers = await Promise.all(
      workflows.map(async ({ slug, collection }) => ({
        answer: await collectionOf(req.payload, collection)?.config.access.read?.({ req }),
        collection,
        slug,
      })),
    )
    if (answers.every(({ answer }) => answer === true)) {
      return answers.length > 0
    }
    const or = answers.flatMap(({ slug, answer, collection }): Where[] => {
      const own: Where = { workflow: { equals: slug } }
      if (answer === true) {
        return [own]
      }
      return answer && typeof answer === 'object'
        ? [{ and: [own, prefixed(answer, documentField(collection))] }]
        : []
    })
    return or.length > 0 ? { or } : false
  }
