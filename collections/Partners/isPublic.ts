import type { Condition } from 'payload'

/** Shown for public partners only. */
export const isPublic: Condition = (data) =>
  (data as { visibility?: string }).visibility === 'public'
