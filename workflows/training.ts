import { defineWorkflow } from 'payload-elchi'

import { slugs } from '../collections/slugs.js'

/** A training, from the plan to what it changed. */
export const training = defineWorkflow({
  slug: 'training',
  collection: slugs.trainings,
  initial: 'planned',
  label: { en: 'Training', ru: 'Тренинг' },
  states: {
    cancelled: {
      colour: 'grey',
      final: true,
      label: { en: 'Cancelled', ru: 'Отменён' },
    },
    confirmed: { colour: 'amber', label: { en: 'Confirmed', ru: 'Подтверждён' } },
    evaluated: { colour: 'green', final: true, label: { en: 'Evaluated', ru: 'Оценён' } },
    held: {
      colour: 'violet',
      dueInDays: 10,
      label: { en: 'Held', ru: 'Проведён' },
    },
    planned: { colour: 'blue', label: { en: 'Planned', ru: 'Запланирован' } },
  },
  transitions: {
    cancel: {
      comment: 'required',
      from: ['planned', 'confirmed'],
      label: { en: 'Cancel', ru: 'Отменить' },
      roles: ['coordinator'],
      to: 'cancelled',
    },
    confirm: {
      from: 'planned',
      label: { en: 'Confirm', ru: 'Подтвердить' },
      roles: ['coordinator'],
      to: 'confirmed',
    },
    evaluate: {
      from: 'held',
      label: { en: 'Close the evaluation', ru: 'Завершить оценку' },
      roles: ['coordinator'],
      to: 'evaluated',
    },
    hold: {
      from: 'confirmed',
      label: { en: 'Mark as held', ru: 'Отметить как проведённый' },
      roles: ['coordinator'],
      to: 'held',
    },
    postpone: {
      comment: 'required',
      from: 'confirmed',
      label: { en: 'Postpone', ru: 'Перенести' },
      roles: ['coordinator'],
      to: 'planned',
    },
  },
  version: 1,
})
