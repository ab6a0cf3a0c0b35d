import type { PayloadRequest } from 'payload'

/** Names the one write that a permit allows: a document, and the event that caused it. */
export type PermittedWrite = { collection: string; event: string; id: number | string }

type Holder = { context: Record<string | symbol, unknown> }

/**
 * A key to fields that only one room may write. The symbol never leaves the room, so a request,
 * `overrideAccess` or a hook of another plugin cannot hold it, and it is gone when the write ends.
 *
 * @example
 * const permit = createPermit('anonymisation')
 * await permit.run({ req, write: { collection, id, event } }, () => payload.update({ ..., req }))
 * // in a beforeChange hook
 * if (!permit.allows({ req, collection, id })) throw new DerivedFieldError()
 */
export const createPermit = (room: string) => {
  const key = Symbol(`elchi permit of ${room}`)
  return {
    allows: (args: { collection: string; id: number | string; req: PayloadRequest }): boolean => {
      const write = (args.req as unknown as Holder).context[key] as PermittedWrite | undefined
      return write?.collection === args.collection && write.id === args.id
    },
    run: async <T>(
      args: { req: PayloadRequest; write: PermittedWrite },
      operation: () => Promise<T>,
    ): Promise<T> => {
      const { context } = args.req as unknown as Holder
      const outer = context[key]
      context[key] = args.write
      try {
        return await operation()
      } finally {
        context[key] = outer
      }
    },
  }
}
