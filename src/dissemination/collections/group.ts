/** The group of the admin panel that the room's collections stand in. */
export const group = { en: 'Dissemination', ru: 'Рассылка' }

/** A field that the system fills in. */
export const derived = { readOnly: true } as const
