/** Why someone on a list is not sent a mail. */
export const skipReasons = [
  'address-changed',
  'blocked',
  'consent',
  'duplicate',
  'inactive',
  'invalid-address',
  'language',
  'no-key',
  'no-legal-basis',
  'opted-out',
  'suppressed',
  'tlp',
  'unconfirmed',
] as const

export type SkipReason = (typeof skipReasons)[number]

/** `claimed` and `handing-off` are rows of their own: a claim on the batch, and an attempt. */
export const deliveryStates = [
  'queued',
  'deferred',
  'accepted',
  'rejected',
  'unknown',
  'skipped',
] as const

export type DeliveryState = (typeof deliveryStates)[number]

export const deliveryStateOptions = [
  { label: { en: 'Queued', ru: 'В очереди' }, value: 'queued' },
  { label: { en: 'Deferred', ru: 'Отложено' }, value: 'deferred' },
  { label: { en: 'Accepted', ru: 'Принято' }, value: 'accepted' },
  { label: { en: 'Rejected', ru: 'Отклонено' }, value: 'rejected' },
  { label: { en: 'Unknown', ru: 'Неизвестно' }, value: 'unknown' },
  { label: { en: 'Skipped', ru: 'Пропущено' }, value: 'skipped' },
] satisfies { label: { en: string; ru: string }; value: DeliveryState }[]
