import type { PayloadRequest } from 'payload'

/** Names the one write that a permit allows: a document, and the event that caused it. */
export type PermittedWrite = { collection: string; event: string; id: number | string }

/**
 * A key to fields that only one room may write. It is held beside the request, never in its
 * context: that is copied to nested requests, where a permit would outlive its write. So neither a
 * request, nor `overrideAccess`, nor a hook of another plugin can hold one.
 *
 * @example
 * const permit = createPermit()
 * await permit.run({ req, write: { collection, id, event } }, () => payload.update({ ..., req }))
 * // in a beforeChange hook
 * if (!permit.allows({ req, collection, id })) throw new DerivedFieldError()
 */
export const createPermit = () => {
  const writes = new WeakMap<PayloadRequest, PermittedWrite>()
  return {
    allows: (args: { collection: string; id: number | string; req: PayloadRequest }): boolean => {
      const write = writes.get(args.req)
      return write?.collection === args.collection && write.id === args.id
    },
    run: async <T>(
      args: { req: PayloadRequest; write: PermittedWrite },
      operation: () => Promise<T>,
    ): Promise<T> => {
      const outer = writes.get(args.req)
      writes.set(args.req, args.write)
      try {
        return await operation()
      } finally {
        if (outer) {
          writes.set(args.req, outer)
        } else {
          writes.delete(args.req)
        }
      }
    },
  }
}
