'use client'

import type { JSONFieldClientComponent } from 'payload'

import { FieldLabel, useField } from '@payloadcms/ui'

import './plainData.css'

/** A field of JSON, to read. */
export const PlainData: JSONFieldClientComponent = ({ field: { label }, path }) => {
  const { value } = useField<unknown>({ path })
  return (
    <div className="field-type">
      <FieldLabel as="span" label={label} />
      <pre className="elchi-plain-data">
        {value === null || value === undefined ? '–' : JSON.stringify(value, null, 2)}
      </pre>
    </div>
  )
}
