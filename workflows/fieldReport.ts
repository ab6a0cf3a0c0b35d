import { allFindingsDecided, cleanTextReady, defineWorkflow, notOnHold } from 'payload-elchi'

import { slugs } from '../collections/slugs.js'
import { ratedAndConsented } from './guards/ratedAndConsented.js'
import { secondPersonWhereAsked } from './guards/secondPersonWhereAsked.js'

/** A monitor's report, from its arrival to its use in a publication. */
export const fieldReport = defineWorkflow({
  slug: 'field-report',
  collection: slugs.fieldReports,
  initial: 'received',
  label: { en: 'Field report', ru: 'Сообщение с места' },
  states: {
    anonymised: {
      colour: 'green',
      description: {
        en: 'The clean text is ready to be used.',
        ru: 'Обезличенный текст можно использовать.',
      },
      label: { en: 'Anonymised', ru: 'Обезличено' },
    },
    purged: {
      colour: 'grey',
      editable: false,
      final: true,
      label: { en: 'Purged', ru: 'Уничтожено' },
    },
    received: {
      colour: 'blue',
      description: {
        en: 'Rate the source and the information, and ask about consent.',
        ru: 'Оцените источник и сведения, уточните согласие.',
      },
      dueInDays: 3,
      label: { en: 'Received', ru: 'Получено' },
    },
    rejected: {
      colour: 'red',
      editable: false,
      label: { en: 'Rejected', ru: 'Отклонено' },
    },
    used: {
      colour: 'violet',
      label: { en: 'Used', ru: 'Использовано' },
    },
    verified: {
      colour: 'amber',
      description: {
        en: 'Decide every finding, so that a clean text can be made.',
        ru: 'Примите решение по каждой находке, чтобы получить обезличенный текст.',
      },
      dueInDays: 3,
      label: { en: 'Verified', ru: 'Проверено' },
    },
  },
  transitions: {
    anonymise: {
      from: 'verified',
      guards: [allFindingsDecided, cleanTextReady, secondPersonWhereAsked],
      label: { en: 'Confirm as anonymised', ru: 'Подтвердить обезличивание' },
      roles: ['custodian', 'coordinator'],
      to: 'anonymised',
    },
    purge: {
      comment: 'required',
      confirm: {
        en: 'The original and the clean text are destroyed. This cannot be undone.',
        ru: 'Исходный и обезличенный тексты будут уничтожены без возможности восстановления.',
      },
      effects: ['programme.purgeReport'],
      from: ['received', 'verified', 'anonymised', 'used', 'rejected'],
      guards: [notOnHold],
      label: { en: 'Purge', ru: 'Уничтожить' },
      roles: ['custodian', 'coordinator', 'retention'],
      to: 'purged',
    },
    reject: {
      comment: 'required',
      from: ['received', 'verified'],
      label: { en: 'Reject', ru: 'Отклонить' },
      roles: ['coordinator', 'custodian'],
      to: 'rejected',
    },
    use: {
      description: {
        en: 'Fired by composing a publication from this report.',
        ru: 'Выполняется при составлении публикации из этого сообщения.',
      },
      from: 'anonymised',
      label: { en: 'Mark as used', ru: 'Отметить как использованное' },
      roles: ['coordinator', 'editor', 'custodian'],
      to: 'used',
    },
    verify: {
      from: 'received',
      guards: [ratedAndConsented],
      label: { en: 'Verify', ru: 'Подтвердить проверку' },
      roles: ['coordinator'],
      to: 'verified',
    },
  },
  version: 1,
})
