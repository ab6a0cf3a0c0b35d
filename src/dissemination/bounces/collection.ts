import { sealedCollection } from '../../plugin/sealed.js'
import { group } from '../collections/group.js'

/** What came back of which mail. Addresses stand as keyed hashes, as in the suppressed ones. */
export const bounces = sealedCollection({
  slug: 'bounces',
  admin: {
    defaultColumns: ['class', 'status', 'at', 'delivery'],
    description: {
      en: 'Returned mails and complaints. Their weight fades by half in 30 days; an address that reaches 1 gets no more mail.',
      ru: 'Возвраты писем и жалобы. Их вес за 30 дней падает вдвое; адрес, набравший 1, писем больше не получает.',
    },
    group,
    useAsTitle: 'id',
  },
  defaultSort: '-at',
  fields: [
    { name: 'delivery', type: 'text', label: { en: 'Delivery', ru: 'Доставка' }, required: true },
    { name: 'address', type: 'text', admin: { hidden: true }, index: true, required: true },
    {
      name: 'class',
      type: 'select',
      label: { en: 'Kind', ru: 'Вид' },
      options: [
        { label: { en: 'Does not exist', ru: 'Не существует' }, value: 'hard' },
        { label: { en: 'Full', ru: 'Переполнен' }, value: 'full' },
        { label: { en: 'Passing fault', ru: 'Временный сбой' }, value: 'soft' },
        { label: { en: 'Rule of the server', ru: 'Правило сервера' }, value: 'policy' },
        { label: { en: 'Complaint', ru: 'Жалоба' }, value: 'complaint' },
      ],
      required: true,
    },
    { name: 'status', type: 'text', label: { en: 'Code (RFC 3463)', ru: 'Код (RFC 3463)' } },
    { name: 'at', type: 'date', label: { en: 'Came back', ru: 'Вернулось' }, required: true },
    { name: 'keyId', type: 'text', admin: { hidden: true }, required: true },
  ],
  labels: {
    plural: { en: 'Returned mails', ru: 'Возвраты писем' },
    singular: { en: 'Returned mail', ru: 'Возврат письма' },
  },
})
