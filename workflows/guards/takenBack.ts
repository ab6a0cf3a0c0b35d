import { blocker, defineGuard } from 'payload-elchi'

/** Every release that the task names is withdrawn, superseded or being corrected. */
export const takenBack = defineGuard({
  check: async ({ doc, req }) => {
    const { docs } = await req.payload.find({
      collection: 'releases',
      depth: 0,
      limit: 0,
      overrideAccess: true,
      pagination: false,
      req,
      where: {
        id: { in: (doc.released ?? []) as string[] },
        status: { equals: 'released' },
      },
    })
    return docs.length === 0
      ? []
      : [
          blocker(
            'still-released',
            {
              en: 'These releases still stand. Withdraw or correct their publication first.',
              ru: 'Эти выпуски ещё опубликованы. Сначала отзовите или исправьте публикацию.',
            },
            { releases: docs.map(({ id }) => String(id)) },
          ),
        ]
  },
  code: 'taken-back',
})
