import type { SanitizedCollectionConfig } from 'payload'

/**
 * Roles that may write some document of a collection. A rule that needs a database to answer counts
 * as one that lets in.
 */
export const documentWriters = async (
  { access }: SanitizedCollectionConfig,
  roles: string[],
): Promise<string[]> => {
  const writers: string[] = []
  for (const role of roles) {
    const user = { id: `role:${role}`, collection: 'users', roles: [role] }
    for (const rule of [access.create, access.update]) {
      const answer: unknown = await Promise.resolve(
        rule({ req: { context: {}, user } } as never),
      ).catch(() => true)
      if (answer !== false && !writers.includes(role)) {
        writers.push(role)
      }
    }
  }
  return writers
}
