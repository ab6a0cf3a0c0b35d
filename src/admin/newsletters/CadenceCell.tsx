'use client'

import type { DefaultCellComponentProps } from 'payload'

import { useCadenceWords } from './useCadenceWords.js'

/** How often a newsletter comes, in a list. */
export const CadenceCell = ({ cellData }: DefaultCellComponentProps) => {
  const inWords = useCadenceWords()
  return typeof cellData === 'string' ? <span title={cellData}>{inWords(cellData)}</span> : null
}
