import type { CollectionAfterChangeHook, CollectionBeforeOperationHook } from 'payload'

import { keyOf } from '../plugin/idOf.js'
import { reportAccount } from './report.js'

/** What somebody may do and how they get in, as the reference app calls it. */
const telling = ['email', 'roles', 'countries', 'partners']

const withPassphrase = new WeakSet<object>()

/** Remembers that a request sets a passphrase; later on nothing tells. */
export const notePassphrase: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { password } = (args as { data?: { password?: unknown } }).data ?? {}
  if (operation === 'update' && password) {
    withPassphrase.add(req)
  }
}

/** Whether this request sets a passphrase of an account that was there before. */
export const setsPassphrase = (req: object): boolean => withPassphrase.has(req)

const listed = (value: unknown): string =>
  [value ?? []]
    .flat()
    .map((each) => keyOf(each))
    .sort()
    .join(' ')

/** Puts on record that somebody changed what another one may do, or how they get in. */
export const reportChanges: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const [after, before] = [doc, previousDoc] as Record<string, unknown>[]
  const { user } = req
  if (operation !== 'update' || !user || !after || user.id === after.id) {
    return doc as unknown
  }
  const fields = telling.filter((name) => listed(after[name]) !== listed(before?.[name]))
  const changed = withPassphrase.has(req) ? [...fields, 'passphrase'] : fields
  if (changed.length > 0) {
    await reportAccount({
      id: String(after.id),
      actor: `user:${user.id}`,
      data: { fields: changed.join(',') },
      kind: 'account.changed',
      payload: req.payload,
      req,
    })
  }
  return doc as unknown
}
