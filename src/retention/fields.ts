import type { CollectionConfig, Field } from 'payload'

const byTheSystem = { create: () => false, update: () => false }

const retention: Field = {
  name: 'retention',
  type: 'group',
  access: byTheSystem,
  admin: {
    description: {
      en: 'What is kept no longer than needed. On hold, nothing is purged.',
      ru: 'Ничто не хранится дольше, чем нужно. При запрете ничего не уничтожается.',
    },
    position: 'sidebar',
  },
  fields: [
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: 'payload-elchi/client#RetentionPanel' } },
    },
    {
      name: 'purgeOn',
      type: 'date',
      admin: { hidden: true },
      index: true,
      label: { en: 'Purged on', ru: 'Будет уничтожено' },
    },
    {
      name: 'warnedAt',
      type: 'date',
      admin: { hidden: true },
      label: { en: 'Warned', ru: 'Предупреждено' },
    },
    {
      name: 'hold',
      type: 'checkbox',
      admin: { hidden: true },
      index: true,
      label: { en: 'On hold', ru: 'Запрет на уничтожение' },
    },
    {
      name: 'holdReason',
      type: 'text',
      admin: { hidden: true },
      label: { en: 'Why', ru: 'Почему' },
      maxLength: 400,
    },
  ],
  label: { en: 'Retention', ru: 'Срок хранения' },
}

/** Adds what a document needs to be warned of, held and purged. */
export const withRetention = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: [...collection.fields, retention],
})
