'use client'

import type { DefaultCellComponentProps } from 'payload'

import { useWords } from '../shared/useWords.js'
import { languageName } from './languageName.js'

/** The languages of a newsletter in a list; none named are all. */
export const LanguagesCell = ({ cellData }: DefaultCellComponentProps) => {
  const { language, list, say } = useWords()
  const codes = Array.isArray(cellData) ? (cellData as string[]) : []
  return (
    <span>
      {codes.length === 0
        ? say('issue.allLanguages')
        : list(codes.map((code) => languageName(code, language)))}
    </span>
  )
}
