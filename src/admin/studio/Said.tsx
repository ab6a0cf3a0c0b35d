'use client'

import type { Problem } from './requests.js'

import { useWords } from '../shared/useWords.js'

/** What the server refused, in its words where it has some. */
export const Said = ({ problem }: { problem: null | Problem }) => {
  const { say } = useWords()
  return (
    <p className="elchi-studio__problem" role="alert">
      {problem && (problem.message ?? say(`studio.${problem.problem}`))}
    </p>
  )
}
