import { blocker, defineGuard, standingStatuses } from 'payload-elchi'

/**
 * Every release that the task names, and every newsletter that holds one, is withdrawn or superseded.
 * What is being corrected is still shown to readers.
 */
export const takenBack = defineGuard({
  check: async ({ doc, req }) => {
    const released = (doc.released ?? []) as string[]
    const { docs } = await req.payload.find({
      collection: 'releases',
      depth: 0,
      limit: 0,
      overrideAccess: true,
      pagination: false,
      req,
      where: {
        and: [
          { status: { in: standingStatuses } },
          { or: [{ id: { in: released } }, { parts: { in: released } }] },
        ],
      },
    })
    return docs.length === 0
      ? []
      : [
          blocker(
            'still-released',
            {
              en: 'Readers are still shown these releases. Withdraw the publication, or release its correction first.',
              ru: 'Эти выпуски ещё видны читателям. Сначала отзовите публикацию или выпустите её исправление.',
            },
            { releases: docs.map(({ id }) => String(id)) },
          ),
        ]
  },
  code: 'taken-back',
})
