import { defineWorkflow, disseminationContent, issueGoesByItself } from 'payload-elchi'

/**
 * One sending of one release to lists. `test` freezes release, lists, filter and template;
 * `approve` is bound to them and given by a second person.
 */
export const dissemination = defineWorkflow({
  slug: 'dissemination',
  collection: 'disseminations',
  content: disseminationContent,
  initial: 'prepared',
  label: { en: 'Dissemination', ru: 'Рассылка' },
  reopen: { from: ['tested', 'approved', 'scheduled'], to: 'prepared' },
  states: {
    approved: { colour: 'green', label: { en: 'Approved', ru: 'Одобрено' } },
    cancelled: {
      colour: 'grey',
      editable: false,
      final: true,
      label: { en: 'Cancelled', ru: 'Отменено' },
    },
    paused: {
      colour: 'amber',
      editable: false,
      label: { en: 'Paused', ru: 'На паузе' },
    },
    prepared: { colour: 'blue', label: { en: 'Prepared', ru: 'Подготовлено' } },
    scheduled: { colour: 'violet', label: { en: 'Scheduled', ru: 'Запланировано' } },
    sending: { colour: 'violet', editable: false, label: { en: 'Sending', ru: 'Отправляется' } },
    sent: {
      colour: 'green',
      editable: false,
      label: { en: 'Sent', ru: 'Отправлено' },
    },
    tested: {
      colour: 'amber',
      description: {
        en: 'A second person looks at the test mail and at the lists.',
        ru: 'Второй человек смотрит пробное письмо и списки.',
      },
      dueInDays: 2,
      label: { en: 'Tested', ru: 'Проверено' },
    },
  },
  transitions: {
    approve: {
      boundTo: 'test',
      distinctFrom: ['author', 'editors', 'fired:test'],
      from: 'tested',
      label: { en: 'Approve the sending', ru: 'Одобрить рассылку' },
      roles: ['coordinator', 'editor'],
      to: 'approved',
    },
    approveIssue: {
      boundTo: 'test',
      description: {
        en: 'An issue of a newsletter whose settings were approved, made of releases that were.',
        ru: 'Номер бюллетеня с утверждёнными настройками, собранный из утверждённых выпусков.',
      },
      from: 'tested',
      guards: [issueGoesByItself],
      label: { en: 'Approve by the settings', ru: 'Одобрить по настройкам' },
      roles: ['dispatcher'],
      to: 'approved',
    },
    cancel: {
      comment: 'required',
      from: ['prepared', 'tested', 'approved', 'scheduled', 'sending', 'paused'],
      label: { en: 'Cancel', ru: 'Отменить' },
      roles: ['coordinator', 'dispatcher'],
      to: 'cancelled',
    },
    finish: {
      from: 'sending',
      label: { en: 'Finish', ru: 'Завершить' },
      roles: ['dispatcher'],
      to: 'sent',
    },
    pause: {
      comment: 'required',
      from: 'sending',
      label: { en: 'Pause', ru: 'Приостановить' },
      roles: ['dispatcher', 'coordinator'],
      to: 'paused',
    },
    resend: {
      comment: 'required',
      description: {
        en: 'Mails that were put back into the queue leave; "Send again" under "Sending" puts the unknown ones back.',
        ru: 'Уходят письма, возвращённые в очередь; неизвестные возвращает «Отправить ещё раз» в разделе «Отправка».',
      },
      from: 'sent',
      label: { en: 'Send the unknown again', ru: 'Отправить неизвестные ещё раз' },
      roles: ['coordinator', 'dispatcher'],
      to: 'sending',
    },
    resume: {
      comment: 'required',
      from: 'paused',
      label: { en: 'Resume', ru: 'Продолжить' },
      roles: ['coordinator'],
      to: 'sending',
    },
    schedule: {
      boundTo: 'test',
      from: 'approved',
      label: { en: 'Schedule', ru: 'Запланировать' },
      roles: ['coordinator', 'dispatcher'],
      to: 'scheduled',
    },
    start: {
      boundTo: 'test',
      effects: ['dissemination.start'],
      from: 'scheduled',
      label: { en: 'Start', ru: 'Начать' },
      roles: ['dispatcher'],
      to: 'sending',
    },
    test: {
      freezes: true,
      from: 'prepared',
      label: { en: 'Mark as tested', ru: 'Отметить как проверенное' },
      roles: ['coordinator', 'dispatcher'],
      to: 'tested',
    },
  },
  version: 1,
})
