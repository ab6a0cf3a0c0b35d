import type { AudienceCount } from '../audience/types.js'
import type { TemplateName } from '../templates/types.js'

/** A dissemination as it is stored. */
export type DisseminationRow = {
  /** Null until everybody is in a batch. */
  audience?: AudienceCount | null
  /** The release that those who have it are told about. */
  follows?: null | string
  id: string
  keyId: string
  lists: string[]
  /** The domain of its Message-IDs: that of the sender when its first mail left. */
  messageDomain?: null | string
  release: string
  scheduledFor?: null | string
  settledAt?: null | string
  startedAt?: null | string
  template: TemplateName
  trouble?: null | string
}
