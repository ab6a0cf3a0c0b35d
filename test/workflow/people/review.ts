import { defineWorkflow } from '../../../src/workflow/index.js'

const text = (en: string, ru = en) => ({ en, ru })

/** Two days to review; the author does not accept. */
export const review = defineWorkflow({
  slug: 'review',
  collection: 'notes',
  initial: 'draft',
  label: text('Note', 'Заметка'),
  states: {
    done: { final: true, label: text('Done', 'Готово') },
    draft: { label: text('Draft', 'Черновик') },
    review: { dueInDays: 2, label: text('In review', 'На проверке') },
  },
  transitions: {
    accept: {
      distinctFrom: ['author'],
      from: 'review',
      label: text('Accept', 'Принять'),
      roles: ['editor'],
      to: 'done',
    },
    sendBack: {
      comment: 'required',
      from: 'review',
      label: text('Send back', 'Вернуть'),
      roles: ['editor'],
      to: 'draft',
    },
    submit: { from: 'draft', label: text('Submit', 'Сдать'), roles: ['editor'], to: 'review' },
  },
  version: 1,
})
