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
  reopen: { from: ['running', 'paused', 'stopped'], to: 'draft' },
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
    stopped: {
      colour: 'red',
      description: {
        en: 'The last check let an issue not leave. Nothing of it was sent; the history and the list of issues say why. What it held comes with the next issue, unless it is corrected or withdrawn before.',
        ru: 'Последняя проверка не выпустила номер. Ничего из него не отправлено; причина в истории и в списке номеров. Его содержимое войдёт в следующий номер, если его раньше не исправят или не отзовут.',
      },
      dueInDays: 1,
      label: { en: 'Stopped', ru: 'Остановлен' },
    },
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
      from: ['draft', 'running', 'paused', 'stopped'],
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
    goOn: {
      description: {
        en: 'After the publication that the check stopped was corrected or withdrawn.',
        ru: 'После того как остановленную проверкой публикацию исправили или отозвали.',
      },
      effects: ['newsletters.begin'],
      from: 'stopped',
      label: { en: 'Looked at: go on', ru: 'Проверено: продолжить' },
      roles: ['coordinator', 'editor'],
      to: 'running',
    },
    resume: {
      effects: ['newsletters.begin'],
      from: 'paused',
      label: { en: 'Resume', ru: 'Продолжить' },
      roles: ['coordinator'],
      to: 'running',
    },
    stop: {
      comment: 'required',
      from: 'running',
      label: { en: 'Stop', ru: 'Остановить' },
      roles: ['dispatcher'],
      to: 'stopped',
    },
  },
  version: 1,
})
