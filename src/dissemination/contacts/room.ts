import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../plugin/options.js'

import { withAddressKey } from './addressKey.js'
import { contactEndpoints } from './endpoints.js'

/** Gives the app's contacts the key of their address, and tables in and out. */
export const withContactTools =
  ({ dissemination, enabled }: ResolvedOptions) =>
  (collection: CollectionConfig): CollectionConfig => {
    const keyed = withAddressKey(collection)
    return enabled
      ? {
          ...keyed,
          admin: {
            ...keyed.admin,
            components: {
              ...keyed.admin?.components,
              beforeListTable: [
                ...(keyed.admin?.components?.beforeListTable ?? []),
                {
                  clientProps: { roles: dissemination.addressReaders, slug: collection.slug },
                  path: 'payload-elchi/client#ContactTables',
                },
              ],
            },
          },
          endpoints: [...(keyed.endpoints || []), ...contactEndpoints],
        }
      : keyed
  }
