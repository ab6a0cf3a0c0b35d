import type { Field, FieldHook } from 'payload'

import { withheldAmong } from './withheld.js'

const notice = {
  en: 'Not shown to readers: the name or the description names somebody whom the register protects. Change it and save.',
  ru: 'Читателям не показывается: в названии или описании назван тот, кого защищает реестр. Измените текст и сохраните.',
}

const tell: FieldHook = async ({ data, req }) => {
  const { id, description, name } = (data ?? {}) as Parameters<typeof withheldAmong>[1][number]
  const withheld = await withheldAmong(req.payload, [{ id, description, name }])
  return withheld.size > 0 ? notice[req.i18n?.language === 'ru' ? 'ru' : 'en'] : null
}

/** Tells staff why readers see nothing of a list. */
export const withheldField: Field = {
  name: 'withheld',
  type: 'text',
  admin: {
    condition: ({ withheld }) => Boolean(withheld),
    disableBulkEdit: true,
    disableListFilter: true,
    readOnly: true,
  },
  hooks: { afterRead: [tell] },
  label: { en: 'Withheld', ru: 'Скрыта' },
  virtual: true,
}
