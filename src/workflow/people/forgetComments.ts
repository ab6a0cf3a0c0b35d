import type { Payload } from 'payload'

/** Destroys what colleagues told each other about documents that are purged. */
export const forgetComments = async (payload: Payload, subjects: string[]): Promise<void> => {
  await payload.db.deleteMany({
    collection: 'workflow-comments',
    where: { subject: { in: subjects } },
  })
}
