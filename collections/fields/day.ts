import type { DateField } from 'payload'

const toDay = (value: unknown): unknown => {
  const text = value instanceof Date ? value.toISOString() : value
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}/.test(text)
    ? `${text.slice(0, 10)}T12:00:00.000Z`
    : value
}

/**
 * A day without a time of day. The exact minute of an arrival or an event can single a person out,
 * so a time that comes along is dropped before the write.
 */
export const day = (
  field: Pick<DateField, 'access' | 'defaultValue' | 'index' | 'label' | 'name' | 'required'> & {
    admin?: DateField['admin']
  },
): DateField => ({
  ...field,
  type: 'date',
  admin: { ...field.admin, date: { displayFormat: 'd MMM yyyy', pickerAppearance: 'dayOnly' } },
  hooks: { beforeValidate: [({ value }) => toDay(value)] },
})
