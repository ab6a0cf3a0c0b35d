import type { Payload, PayloadRequest } from 'payload'

import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { openText, sealText } from '../../vault/envelope.js'

/** What is stored of a person's second factor. */
export type SecondFactor = { lastStep: number; recovery: string[]; secret: string }

type Row = {
  id: number | string
  secondFactorOn?: boolean | null
  secondFactorState?: { lastStep: number; recovery: string[] } | null
  totpSecretSealed?: null | string
}

type Context = { payload: Payload; req?: Partial<PayloadRequest> }

const placeOf = (payload: Payload, id: number | string) => ({
  id,
  collection: optionsOf(payload).users,
  field: 'totpSecret',
})

/** The second factor of an account, or null where none is set up. */
export const readSecondFactor = async (
  { payload, req }: Context,
  id: number | string,
): Promise<null | SecondFactor> => {
  const row = await payload.db.findOne<Row>({
    collection: asSlug(optionsOf(payload).users),
    req,
    where: { id: { equals: id } },
  })
  if (!row?.secondFactorOn || !row.totpSecretSealed) {
    return null
  }
  const { lastStep = 0, recovery = [] } = row.secondFactorState ?? {}
  const { keys } = optionsOf(payload)
  const secret = openText({ keys, place: placeOf(payload, id), sealed: row.totpSecretSealed })
  return { lastStep, recovery, secret }
}

/** Stores or, with null, takes away the second factor of an account. */
export const writeSecondFactor = async (
  { payload, req }: Context,
  id: number | string,
  factor: null | SecondFactor,
): Promise<void> => {
  const { keys, users } = optionsOf(payload)
  await payload.db.updateOne({
    id,
    collection: asSlug(users),
    data: factor
      ? {
          secondFactorOn: true,
          secondFactorState: { lastStep: factor.lastStep, recovery: factor.recovery },
          totpSecretSealed: sealText({ keys, place: placeOf(payload, id), plain: factor.secret }),
        }
      : { secondFactorOn: false, secondFactorState: null, totpSecretSealed: null },
    req,
    returning: false,
  })
}
