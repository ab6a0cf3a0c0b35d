import type { Field } from 'payload'

/** What an account holds of roles that wait for a second person; the system alone writes it. */
export const seatFields: Field[] = [
  {
    name: 'rolesAwaiting',
    type: 'text',
    access: { create: () => false, update: () => false },
    admin: {
      condition: ({ rolesAwaiting }) => Boolean(rolesAwaiting),
      description: {
        en: 'Given by one person: it counts once another administrator or a custodian confirms it, on the dashboard.',
        ru: 'Дана одним человеком: действует, когда её подтвердит на главной странице другой администратор или хранитель.',
      },
      disableBulkEdit: true,
      position: 'sidebar',
      readOnly: true,
    },
    label: { en: 'Role that waits for a second person', ru: 'Роль ждёт второго человека' },
  },
  {
    name: 'rolesAskedBy',
    type: 'text',
    access: { create: () => false, read: () => false, update: () => false },
    admin: { disabled: true },
    hidden: true,
  },
]
