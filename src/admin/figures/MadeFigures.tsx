'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'

import type { FigureTable } from './types.js'

import { useWords } from '../shared/useWords.js'
import '../shared/records.css'
import { Downloads } from './Downloads.js'
import { FigureTables } from './FigureTables.js'

/** The page of one quarter's figures. */
export const MadeFigures = () => {
  const { id } = useDocumentInfo()
  const { say } = useWords()
  const { smallest, tables } = useFormFields(([fields]) => ({
    smallest: fields.smallest?.value as number | undefined,
    tables: fields.tables?.value as FigureTable[] | undefined,
  }))
  if (id === undefined || !Array.isArray(tables) || smallest === undefined) {
    return null
  }
  return (
    <section aria-label={say('figures.title')} className="elchi-record elchi-figures">
      <p className="elchi-record__quiet">{say('figures.help', { smallest })}</p>
      <FigureTables smallest={smallest} tables={tables} />
      <Downloads id={String(id)} />
    </section>
  )
}
