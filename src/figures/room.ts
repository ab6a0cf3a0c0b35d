import type { CollectionConfig, Field } from 'payload'

import type { Room } from '../plugin/room.js'

import { addCollections, changeCollection, hasCollections } from '../plugin/room.js'
import { figuresCollection } from './collection.js'
import { programmeEndpoints } from './endpoints.js'
import { FiguresSettingsError } from './errors.js'

const view: Field = {
  name: 'figuresView',
  type: 'ui',
  admin: {
    components: { Field: 'payload-elchi/client#FunderFigures' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
}

const withFigures = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  endpoints: [...(collection.endpoints || []), ...programmeEndpoints],
  fields: [...collection.fields, view],
})

/** Fewer would single people out: of two, each knows the other. */
const fewest = 3

/**
 * Adds what funders are told of a programme, and shows and makes it on the programme's page, in an app
 * that has programmes and reports.
 *
 * @throws FiguresSettingsError
 */
export const figuresRoom: Room = (config, options) => {
  const { programmes, smallest } = options.figures
  if (!Number.isSafeInteger(smallest) || smallest < fewest) {
    throw new FiguresSettingsError()
  }
  if (!hasCollections(config, programmes, options.reports)) {
    return config
  }
  const added = addCollections(config, options, [figuresCollection(options)])
  return options.enabled ? changeCollection(added, programmes, withFigures) : added
}
