import { actorKey, blocker, defineGuard } from 'payload-elchi'

/** What a second person granted is for whoever asked, and for nobody else. */
export const byWhoAsked = defineGuard({
  about: 'person',
  check: ({ actor, facts }) =>
    facts.author === actorKey(actor)
      ? []
      : [
          blocker('asker-only', {
            en: 'Only whoever made the request takes this step.',
            ru: 'Этот шаг делает только тот, кто подал запрос.',
          }),
        ],
  code: 'by-who-asked',
})

/** What was granted is what was asked for: a view is not an erasure. */
export const wants = (purpose: 'erase' | 'open') =>
  defineGuard({
    check: ({ doc }) =>
      doc.wants === purpose
        ? []
        : [
            blocker('asked-otherwise', {
              en: 'The request was made for something else.',
              ru: 'Запрос подан для другого.',
            }),
          ],
    code: `wants-${purpose}`,
  })
