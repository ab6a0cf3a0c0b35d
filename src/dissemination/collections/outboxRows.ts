import { sealedCollection } from '../../plugin/sealed.js'
import { group } from './group.js'

/**
 * `delivery#attempt`: its insert is the right to send DATA. A row without an outcome, once its
 * worker is gone, means that the mail may have left.
 */
export const deliveryAttempts = sealedCollection({
  slug: 'delivery-attempts',
  admin: { group, hidden: true, useAsTitle: 'id' },
  fields: [
    { name: 'claim', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
    { name: 'outcome', type: 'text' },
    { name: 'reply', type: 'text' },
  ],
  labels: {
    plural: { en: 'Delivery attempts', ru: 'Попытки доставки' },
    singular: { en: 'Delivery attempt', ru: 'Попытка доставки' },
  },
})

/** Some hundred deliveries that one worker at a time works on. Found by id, as all hot paths. */
export const deliveryBatches = sealedCollection({
  slug: 'delivery-batches',
  admin: { group, hidden: true, useAsTitle: 'id' },
  fields: [
    { name: 'dissemination', type: 'text', index: true, required: true },
    { name: 'deliveries', type: 'json', required: true },
    { name: 'isOpen', type: 'checkbox', required: true },
    { name: 'epoch', type: 'number', required: true },
    { name: 'nextAt', type: 'date' },
  ],
  labels: {
    plural: { en: 'Delivery batches', ru: 'Пакеты доставки' },
    singular: { en: 'Delivery batch', ru: 'Пакет доставки' },
  },
})

/** `batch@epoch`: its insert is the lease of a batch; it saves work and guards nothing else. */
export const deliveryClaims = sealedCollection({
  slug: 'delivery-claims',
  admin: { group, hidden: true, useAsTitle: 'id' },
  fields: [
    { name: 'worker', type: 'text', required: true },
    { name: 'until', type: 'date', required: true },
  ],
  labels: {
    plural: { en: 'Delivery claims', ru: 'Аренды пакетов' },
    singular: { en: 'Delivery claim', ru: 'Аренда пакета' },
  },
})
