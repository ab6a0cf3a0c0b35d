import type { audit as auditEn, retention as retentionEn } from './en.js'

/** Texts above the audit log, in Russian. */
export const audit: Record<keyof typeof auditEn, string> = {
  title: 'Просмотр журнала',
  kind: 'Что',
  all: 'Всё',
  identities: 'Личности: показаны, изменены, стёрты',
  reads: 'Кто что читал и открывал',
  decisions: 'Решения и выпуски',
  keys: 'Ключи и стирание',
  retention: 'Сроки хранения и согласия',
  actor: 'Кто, например user:12',
  subject: 'О чём, например field-reports:ID',
  from: 'С',
  until: 'По',
  apply: 'Отобрать',
  verify: 'Проверить цепочку',
  export: 'Выгрузить с подписью',
  whole: 'Цепочка цела, записей: {{count}}, сверено с отметками: {{anchors}}.',
  unanchored:
    'Вне базы данных не нашлось ничего для сверки: пропажу последних записей заметить нельзя. Добавьте отметки, которые вы сохранили.',
  broken: 'НАРУШЕНА: запись {{number}} {{reason}} (код {{code}}).',
  kept: 'Сверить с отметками, которые вы сохранили',
  keptHelp:
    'Письма с отметками, как они пришли, или строки файла отметок, который хранится отдельно. Они сверяются, но не сохраняются.',
  keptFiles: 'Файлы (.eml, .jsonl, .txt)',
  keptText: 'Или вставьте их',
  altered: 'изменена после того, как была сделана',
  'anchor-mismatch': 'не та, что была отмечена вне базы данных',
  'anchor-unreadable': 'не может быть проверена: файл отметок сервера не читается',
  foreign: 'вставлена извне',
  'key-unknown': 'не может быть доказана: её ключа нет в связке',
  missing: 'отсутствует',
  truncated: 'и все после неё отрезаны',
  unlinked: 'не следует за предыдущей',
}

/** Texts of the retention of a record, in Russian. */
export const retention: Record<keyof typeof retentionEn, string> = {
  none: 'Уничтожение не предстоит.',
  purgeOn: 'Будет уничтожено {{when}}. Если запись нужно сохранить, поставьте запрет.',
  held: 'Запрет, ничего не уничтожается: {{reason}}',
  reason: 'Почему нужно сохранить (без имён)',
  hold: 'Поставить запрет',
  lift: 'Снять запрет',
}
