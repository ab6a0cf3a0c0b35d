'use client'

import type { ComponentType } from 'react'

import { RelationshipField, SelectField, TextField, useDocumentInfo } from '@payloadcms/ui'

import { useWords } from '../shared/useWords.js'
import '../shared/records.css'

type Props = { field: { type: string }; isFirst?: boolean; readOnly?: boolean }

const inputs = {
  relationship: RelationshipField,
  select: SelectField,
  text: TextField,
} as unknown as Record<string, ComponentType<Props>>

/**
 * A field of a sending that is chosen when it is made and only read afterwards, as its audience is
 * counted and its approval given for just this. The first one says so.
 */
export const FixedOnceMade = ({ isFirst, readOnly, ...props }: Props) => {
  const { id, hasSavePermission } = useDocumentInfo()
  const { say } = useWords()
  const Input = inputs[props.field.type]
  const isMade = id !== undefined
  return Input ? (
    <>
      {isFirst && isMade && hasSavePermission !== false && (
        <p className="elchi-record__quiet">{say('before.fixed')}</p>
      )}
      <Input {...props} readOnly={isMade || readOnly} />
    </>
  ) : null
}
