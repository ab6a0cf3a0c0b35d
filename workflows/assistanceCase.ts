import { defineWorkflow, notOnHold } from 'payload-elchi'

import { slugs } from '../collections/slugs.js'

/** Help to a person, from the first word to the end of it. */
export const assistanceCase = defineWorkflow({
  slug: 'assistance-case',
  collection: slugs.assistanceCases,
  initial: 'opened',
  label: { en: 'Assistance case', ru: 'Дело о помощи' },
  states: {
    assessed: { colour: 'amber', dueInDays: 3, label: { en: 'Assessed', ru: 'Оценено' } },
    assisted: { colour: 'violet', label: { en: 'Assisted', ru: 'Помощь оказана' } },
    closed: {
      colour: 'green',
      editable: false,
      label: { en: 'Closed', ru: 'Закрыто' },
    },
    purged: {
      colour: 'grey',
      editable: false,
      final: true,
      label: { en: 'Purged', ru: 'Уничтожено' },
    },
    opened: { colour: 'blue', dueInDays: 1, label: { en: 'Opened', ru: 'Открыто' } },
    referred: {
      colour: 'grey',
      editable: false,
      label: { en: 'Referred', ru: 'Передано' },
    },
  },
  transitions: {
    assess: {
      from: 'opened',
      label: { en: 'Mark as assessed', ru: 'Отметить как оценённое' },
      roles: ['coordinator'],
      to: 'assessed',
    },
    assist: {
      from: 'assessed',
      label: { en: 'Mark as assisted', ru: 'Отметить помощь' },
      roles: ['coordinator'],
      to: 'assisted',
    },
    close: {
      from: 'assisted',
      label: { en: 'Close', ru: 'Закрыть' },
      roles: ['coordinator'],
      to: 'closed',
    },
    purge: {
      comment: 'required',
      confirm: {
        en: 'What the case tells of the person is destroyed. This cannot be undone.',
        ru: 'Всё, что дело говорит о человеке, будет уничтожено без возможности восстановления.',
      },
      effects: ['programme.purgeCase'],
      from: ['closed', 'referred'],
      guards: [notOnHold],
      label: { en: 'Purge', ru: 'Уничтожить' },
      roles: ['custodian', 'coordinator', 'retention'],
      to: 'purged',
    },
    reassess: {
      comment: 'required',
      from: 'assisted',
      label: { en: 'Assess again', ru: 'Оценить заново' },
      roles: ['coordinator'],
      to: 'assessed',
    },
    refer: {
      comment: 'required',
      from: ['opened', 'assessed', 'assisted'],
      label: { en: 'Refer to others', ru: 'Передать другим' },
      roles: ['coordinator'],
      to: 'referred',
    },
  },
  version: 1,
})
