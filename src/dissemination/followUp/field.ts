import type { Config, UIField } from 'payload'

import type { ResolvedOptions } from '../../plugin/options.js'

import { changeCollection } from '../../plugin/room.js'
import { followUpEndpoints } from './endpoints.js'

/** Says on a release, or on a sending of it, what those who have it are owed, and prepares it. */
export const followUpView: UIField = {
  name: 'followUpView',
  type: 'ui',
  admin: {
    components: { Field: 'payload-elchi/client#FollowUpView' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
}

/** Gives releases the way to tell those who have them of a correction or a withdrawal. */
export const withFollowUps = (config: Config, { enabled }: ResolvedOptions): Config =>
  changeCollection(config, 'releases', (releases) => ({
    ...releases,
    endpoints: enabled ? [...(releases.endpoints || []), ...followUpEndpoints] : releases.endpoints,
    fields: [followUpView, ...releases.fields],
  }))
