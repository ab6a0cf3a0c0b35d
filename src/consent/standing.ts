import type { Payload } from 'payload'

/** Standings in which readers are shown a release, with or without a notice. */
export const standingStatuses: ('correcting' | 'released')[] = ['released', 'correcting']

/** Whether a release can still be read by whom it is for. */
export const isStanding = ({ status }: { status: string }): boolean =>
  standingStatuses.some((one) => one === status)

/** The reports behind everything that readers are shown, in one order. */
export const sourcesOfStanding = async (payload: Payload): Promise<string[]> => {
  const { docs } = await payload.db.find<{ id: string; sources?: null | string[] }>({
    collection: 'releases',
    limit: 0,
    pagination: false,
    select: { sources: true },
    where: { status: { in: standingStatuses } },
  })
  return [...new Set(docs.flatMap(({ sources }) => sources ?? []))].sort()
}
