import { defineWorkflow } from 'payload-elchi'

import { slugs } from '../collections/slugs.js'

/** A session or hearing, from the plan to what came of the recommendations. */
export const event = defineWorkflow({
  slug: 'event',
  collection: slugs.events,
  initial: 'planned',
  label: { en: 'Event', ru: 'Мероприятие' },
  states: {
    attended: {
      colour: 'violet',
      dueInDays: 10,
      label: { en: 'Attended', ru: 'Состоялось' },
    },
    cancelled: {
      colour: 'grey',
      final: true,
      label: { en: 'Cancelled', ru: 'Отменено' },
    },
    'followed-up': {
      colour: 'green',
      final: true,
      label: { en: 'Followed up', ru: 'Доведено до итога' },
    },
    planned: { colour: 'blue', label: { en: 'Planned', ru: 'Запланировано' } },
    prepared: { colour: 'amber', label: { en: 'Prepared', ru: 'Подготовлено' } },
  },
  transitions: {
    attend: {
      from: 'prepared',
      label: { en: 'Mark as attended', ru: 'Отметить как состоявшееся' },
      roles: ['coordinator'],
      to: 'attended',
    },
    cancel: {
      comment: 'required',
      from: ['planned', 'prepared'],
      label: { en: 'Cancel', ru: 'Отменить' },
      roles: ['coordinator'],
      to: 'cancelled',
    },
    followUp: {
      from: 'attended',
      label: { en: 'Close the follow-up', ru: 'Завершить работу по итогам' },
      roles: ['coordinator'],
      to: 'followed-up',
    },
    prepare: {
      from: 'planned',
      label: { en: 'Mark as prepared', ru: 'Отметить как подготовленное' },
      roles: ['coordinator'],
      to: 'prepared',
    },
    replan: {
      comment: 'required',
      from: 'prepared',
      label: { en: 'Plan again', ru: 'Планировать заново' },
      roles: ['coordinator'],
      to: 'planned',
    },
  },
  version: 1,
})
