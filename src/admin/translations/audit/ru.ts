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
  whole: 'Цепочка цела, записей: {{count}}.',
  broken: 'НАРУШЕНА на записи {{number}} (код {{reason}}).',
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
