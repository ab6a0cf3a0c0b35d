import { actorKey, blocker, defineGuard } from 'payload-elchi'

/** The author says when a draft is finished; a draft made by the system has none. */
export const byItsAuthor = defineGuard({
  about: 'person',
  check: ({ actor, facts }) =>
    facts.author === null || facts.author === actorKey(actor)
      ? []
      : [
          blocker('author-only', {
            en: 'Whoever created the draft submits it.',
            ru: 'Отправляет тот, кто создал черновик.',
          }),
        ],
  code: 'by-its-author',
})
