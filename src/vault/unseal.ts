import type { FieldHook } from 'payload'

import { optionsOf } from '../plugin/options.js'
import { openText } from './envelope.js'
import { isGranted } from './grant.js'

/** Gives the plain text to a request that the vault made for it, and null to any other. */
export const unsealForGrant =
  (collection: string, field: string): FieldHook =>
  ({ data, req, siblingData }) => {
    const id = (data as { id?: string } | undefined)?.id ?? ''
    const place = { id, collection, field }
    const sealed = siblingData[`${field}Sealed`] as null | string | undefined
    if (!sealed || !isGranted(req, { ...place, does: 'open' })) {
      return null
    }
    return openText({ keys: optionsOf(req.payload).keys, place, sealed })
  }
