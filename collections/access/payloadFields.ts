import type { FieldTable } from 'payload-elchi/types'

export const payloadFields: Record<string, FieldTable> = {
  'payload-kv': {
    document: 'key data',
  },

  'payload-preferences': {
    document: 'user key value updatedAt createdAt',
  },

  'payload-migrations': {
    document: 'name batch updatedAt createdAt',
  },
}
