'use client'

import type { DefaultCellComponentProps } from 'payload'

import type { ShownWorkflow } from './types.js'

import { StateLabel } from './StateLabel.js'

/** The state of a document in a list. */
export const StateCell = ({
  cellData,
  workflow,
}: { workflow: ShownWorkflow } & DefaultCellComponentProps) =>
  typeof cellData === 'string' && cellData !== '' ? (
    <StateLabel state={cellData} workflow={workflow} />
  ) : (
    <span aria-hidden>—</span>
  )
