import { defineWorkflow } from 'payload-elchi'

export const review = defineWorkflow({
  slug: 'posts',
  collection: 'posts',
  version: 1,
  label: { en: 'Review', ru: 'Проверка' },
  initial: 'draft',
  states: {
    draft: { label: { en: 'Draft', ru: 'Черновик' } },
    review: { label: { en: 'In review', ru: 'На проверке' } },
    approved: { label: { en: 'Approved', ru: 'Утверждено' }, editable: false, final: true },
  },
  transitions: {
    submit: {
      from: 'draft',
      to: 'review',
      roles: ['editor'],
      label: { en: 'Submit', ru: 'Сдать' },
    },
    approve: {
      from: 'review',
      to: 'approved',
      roles: ['editor'],
      distinctFrom: ['author', 'editors'],
      label: { en: 'Approve', ru: 'Утвердить' },
    },
    sendBack: {
      from: 'review',
      to: 'draft',
      roles: ['editor'],
      comment: 'required',
      label: { en: 'Send back', ru: 'Вернуть' },
    },
  },
})
