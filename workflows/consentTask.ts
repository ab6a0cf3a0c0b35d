import { defineWorkflow } from 'payload-elchi'

import { takenBack } from './guards/takenBack.js'

/** What is done about a publication whose source took back or narrowed a consent, or was purged. */
export const consentTask = defineWorkflow({
  slug: 'consent-task',
  collection: 'consent-tasks',
  initial: 'open',
  label: { en: 'Consent task', ru: 'Задача по согласию' },
  states: {
    kept: { colour: 'amber', editable: false, final: true, label: { en: 'Kept', ru: 'Оставлено' } },
    open: {
      colour: 'red',
      description: {
        en: 'Withdraw, correct or delete what it names, then settle this task; or say why it may stay.',
        ru: 'Отзовите, исправьте или удалите то, что в ней названо, и завершите задачу; или объясните, почему это может остаться.',
      },
      dueInDays: 1,
      label: { en: 'Open', ru: 'Открыта' },
    },
    settled: {
      colour: 'green',
      editable: false,
      final: true,
      label: { en: 'Settled', ru: 'Завершена' },
    },
  },
  transitions: {
    keep: {
      comment: 'required',
      description: {
        en: 'For instance: the person agreed to this text once more.',
        ru: 'Например: человек снова согласился на этот текст.',
      },
      from: 'open',
      label: { en: 'Keep it', ru: 'Оставить' },
      roles: ['custodian'],
      to: 'kept',
    },
    settle: {
      from: 'open',
      guards: [takenBack],
      label: { en: 'Settle', ru: 'Завершить' },
      roles: ['coordinator', 'editor', 'custodian'],
      to: 'settled',
    },
  },
  version: 1,
})
