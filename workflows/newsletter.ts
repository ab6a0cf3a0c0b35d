import { defineWorkflow } from 'payload-elchi'

/**
 * A newsletter that makes its issues by itself. A second person approves its settings, once and by
 * hash: a change of them leads back to the draft.
 */
export const newsletter = defineWorkflow({
  slug: 'newsletter',
  collection: 'newsletters',
  content: {
    fields: ['title', 'cadence', 'timeZone', 'lists', 'collects', 'languages', 'shows', 'needsYes'],
  },
  initial: 'draft',
  label: { en: 'Newsletter', ru: 'Бюллетень' },
  reopen: { from: ['running', 'paused'], to: 'draft' },
  states: {
    closed: {
      colour: 'grey',
      editable: false,
      final: true,
      label: { en: 'Closed', ru: 'Закрыт' },
    },
    draft: { colour: 'blue', label: { en: 'Draft', ru: 'Черновик' } },
    paused: { colour: 'amber', label: { en: 'Paused', ru: 'На паузе' } },
    running: { colour: 'green', label: { en: 'Running', ru: 'Выходит' } },
  },
  transitions: {
    approve: {
      description: {
        en: 'From now on issues are made with these settings, without asking again.',
        ru: 'С этого момента номера собираются с этими настройками без нового утверждения.',
      },
      distinctFrom: ['author', 'editors'],
      effects: ['newsletters.begin'],
      from: 'draft',
      label: { en: 'Approve and start', ru: 'Утвердить и начать' },
      roles: ['coordinator', 'editor'],
      to: 'running',
    },
    close: {
      comment: 'required',
      from: ['draft', 'running', 'paused'],
      label: { en: 'Close for good', ru: 'Закрыть навсегда' },
      roles: ['coordinator'],
      to: 'closed',
    },
    pause: {
      from: 'running',
      label: { en: 'Pause', ru: 'Приостановить' },
      roles: ['coordinator', 'editor'],
      to: 'paused',
    },
    resume: {
      effects: ['newsletters.begin'],
      from: 'paused',
      label: { en: 'Resume', ru: 'Продолжить' },
      roles: ['coordinator'],
      to: 'running',
    },
  },
  version: 1,
})
