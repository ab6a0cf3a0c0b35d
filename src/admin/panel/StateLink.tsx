'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import type { ShownWorkflow } from '../shared/types.js'

import { StateLabel } from '../shared/StateLabel.js'
import { useWords } from '../shared/useWords.js'
import '../shared/narrow.css'
import './panel.css'

/** On narrow screens the panel is far below the fields: the state at the top leads to it. */
export const StateLink = ({ workflow }: { workflow: ShownWorkflow }) => {
  const { data } = useDocumentInfo()
  const { say } = useWords()
  const state: unknown = data?.state
  return typeof state === 'string' ? (
    <button
      className="elchi-state-link"
      onClick={() => {
        const panel = document.getElementById('elchi-workflow')
        panel?.scrollIntoView({ block: 'start' })
        panel?.focus({ preventScroll: true })
      }}
      type="button"
    >
      <span className="elchi-hidden">{say('panel.title')}: </span>
      <StateLabel state={state} workflow={workflow} />
      <span aria-hidden>↓</span>
    </button>
  ) : null
}
