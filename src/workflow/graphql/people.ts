import type { Fields, Types } from './types.js'

import { around } from '../people/around.js'
import { assign } from '../people/assign.js'
import { momentIn, personIn } from '../people/body.js'
import { colleagues } from '../people/colleagues.js'
import { comment, withdrawComment } from '../people/comments.js'
import { setDueDate } from '../people/dueDate.js'
import { comments } from '../people/shownComments.js'
import { targetOf } from './call.js'

/** Who has a document in hand, who could have it, and what is said about it. */
export const createPeopleQueries = ({ GraphQLString, data, document, some }: Types): Fields => ({
  workflowColleagues: {
    args: document,
    description: 'Who could take the next step of a document.',
    resolve: (_, args, context) => colleagues(targetOf(args, context)),
    type: some(data),
  },
  workflowComments: {
    args: { ...document, before: { type: GraphQLString } },
    description: 'Comments on a document, 20 at a time, newest first.',
    resolve: (_, args, context) => {
      const { before } = args as { before?: null | string }
      return comments({ ...targetOf(args, context), before: before ?? undefined })
    },
    type: some(data),
  },
  workflowPeople: {
    args: document,
    description: 'Who has a document in hand, until when, and what is said about it.',
    resolve: (_, args, context) => around(targetOf(args, context)),
    type: some(data),
  },
})

/** What people do about a document besides moving it on. */
export const createPeopleMutations = (types: Types): Fields => {
  const { GraphQLBoolean, GraphQLString, data, document, names, some, text } = types
  const maybe = { type: GraphQLString }
  return {
    assignDocument: {
      args: { ...document, assignee: maybe, expected: maybe },
      description: 'Gives a document to a person, or to nobody; expected is who has it now.',
      resolve: (_, args, context) =>
        assign({
          ...targetOf(args, context),
          assignee: personIn(args, 'assignee'),
          expected: personIn(args, 'expected'),
        }),
      type: some(data),
    },
    commentOnDocument: {
      args: { ...document, idempotencyKey: text, mentions: { type: names }, text },
      resolve: (_, args, context) => {
        const call = args as { idempotencyKey: string; mentions: string[]; text: string }
        return comment({ ...call, ...targetOf(args, context) })
      },
      type: some(data),
    },
    setDueDate: {
      args: { ...document, comment: maybe, dueAt: maybe, expected: maybe },
      description: 'Sets, moves or takes away a due date; expected is the one there is now.',
      resolve: (_, args, context) => {
        const { comment: why } = args as { comment?: null | string }
        return setDueDate({
          ...targetOf(args, context),
          comment: why,
          dueAt: momentIn(args, 'dueAt'),
          expected: momentIn(args, 'expected'),
        })
      },
      type: some(data),
    },
    withdrawComment: {
      args: { ...document, comment: text },
      description: 'Takes an own comment back, for good.',
      resolve: async (_, args, context) => {
        const { comment: withdrawn } = args as { comment: string }
        await withdrawComment({ ...targetOf(args, context), comment: withdrawn })
        return true
      },
      type: some(GraphQLBoolean),
    },
  }
}
