import type { Field, FieldHook, TextareaFieldValidation } from 'payload'

import { optionsOf } from '../plugin/options.js'
import { fieldRoles } from '../plugin/policy.js'
import { sealText } from './envelope.js'
import { VaultError } from './errors.js'
import { isGranted } from './grant.js'
import { unsealForGrant } from './unseal.js'

type Text = { en: string; ru: string }

type Options = {
  collection: string
  description?: Text
  label: Text
  /** In UTF-16 code units. @default 200000 */
  maxLength?: number
  name: string
  /** Refuses a new document without it. */
  required?: boolean
  /** Who may write it and, one by one and audited, open it. @default coordinator and custodian */
  roles?: string[]
  /** Lines of the field in the admin, which grows with what is written. @default 4 */
  rows?: number
}

/** Name of the column that holds the envelope of a sealed text. */
export const columnOf = (name: string): string => `${name}Sealed`

const isWritten = (value: unknown): value is string => typeof value === 'string' && value !== ''

// Line breaks and tabs are text; other control characters only hide what follows them.
const isClean = (text: string): boolean => !/[^\P{Cc}\t\n\r]/u.test(text) && !/\p{Cs}/u.test(text)

const validateWith =
  ({ maxLength = 200_000, required }: Options): TextareaFieldValidation =>
  (value, { operation, req }) => {
    if (!isWritten(value)) {
      return required && operation === 'create' ? req.t('validation:required') : true
    }
    return value.length <= maxLength && isClean(value)
      ? true
      : `${new VaultError('vault-text').message} (code vault-text, at most ${maxLength})`
  }

/** Seals what was written; keeps the stored envelope otherwise, whatever the request holds. */
const sealInto =
  ({ name, collection }: Options): FieldHook =>
  ({ data, originalDoc, previousSiblingDoc, req, siblingData }) => {
    const id = ((originalDoc as { id?: string } | undefined)?.id ?? data?.id) as string
    const plain = siblingData[name] as unknown
    delete siblingData[name]
    if (isWritten(plain)) {
      const { keys } = optionsOf(req.payload)
      return sealText({ keys, place: { id, collection, field: name }, plain })
    }
    return isGranted(req, { id, collection, does: 'empty', field: name })
      ? null
      : ((previousSiblingDoc as Record<string, unknown> | undefined)?.[columnOf(name)] ?? null)
  }

/**
 * A text that is stored sealed only. The plain field takes what is written and gives nothing back;
 * `openSealed` opens one text of one document for one reason. Leaving it empty keeps what is
 * stored; `emptySealed` empties it.
 *
 * At the top level of a collection with a text id, without versions, locks and duplication.
 */
export const sealedText = (options: Options): Field[] => {
  const { name, label, roles = ['coordinator', 'custodian'], rows = 4 } = options
  const cleared = fieldRoles(...roles)
  return [
    {
      name,
      type: 'textarea',
      access: { create: cleared, read: cleared, update: cleared },
      admin: {
        description: options.description ?? {
          en: 'Stored sealed, and not shown here again. Leave it empty to keep what is stored.',
          ru: 'Хранится запечатанным и больше здесь не показывается. Пустое поле оставляет прежний текст.',
        },
        disableBulkEdit: true,
        disableListColumn: true,
        disableListFilter: true,
        rows,
      },
      custom: { elchiSealed: name },
      // The envelope is read before the traversal takes the hidden column away: order matters.
      hooks: { afterRead: [unsealForGrant(options.collection, name)] },
      label,
      validate: validateWith(options),
      virtual: true,
    },
    {
      name: columnOf(name),
      type: 'textarea',
      access: { create: () => false, read: () => false, update: () => false },
      admin: { disabled: true },
      hidden: true,
      hooks: { beforeChange: [sealInto(options)] },
      // An envelope is longer than its text, whose length was looked at above; Payload would stop
      // it at 40,000 characters.
      validate: () => true,
    },
  ]
}
