/** The columns of a table in SQLite: the field, the column, and whether it holds JSON. */
export type Column = readonly [field: string, column: string, isJson?: boolean]

export const deliveryColumns: Column[] = [
  ['id', 'id'],
  ['address', 'address'],
  ['attempts', 'attempts'],
  ['batch', 'batch'],
  ['contact', 'contact'],
  ['deferrals', 'deferrals'],
  ['dissemination', 'dissemination'],
  ['domain', 'domain'],
  ['encryptedTo', 'encrypted_to'],
  ['language', 'language'],
  ['list', 'list'],
  ['nextAt', 'next_at'],
  ['reason', 'reason'],
  ['reply', 'reply'],
  ['settledAt', 'settled_at'],
  ['state', 'state'],
  ['subscription', 'subscription'],
  ['thread', 'thread'],
]

export const attemptColumns: Column[] = [
  ['id', 'id'],
  ['at', 'at'],
  ['claim', 'claim'],
  ['outcome', 'outcome'],
  ['reply', 'reply'],
]

export const batchColumns: Column[] = [
  ['id', 'id'],
  ['deliveries', 'deliveries', true],
  ['dissemination', 'dissemination'],
  ['epoch', 'epoch'],
  ['isOpen', 'is_open'],
  ['nextAt', 'next_at'],
]
