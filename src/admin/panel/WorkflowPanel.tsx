'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import type { ShownWorkflow } from '../shared/types.js'

import { useWords } from '../shared/useWords.js'
import { LivePanel } from './LivePanel.js'
import '../people/people.css'
import './panel.css'

/** The workflow of the document in the edit view: where it stands, what can be done, what was. */
export const WorkflowPanel = ({ workflow }: { workflow: ShownWorkflow }) => {
  const { id, collectionSlug } = useDocumentInfo()
  const { read, say } = useWords()
  const initial = workflow.states[workflow.initial]
  return (
    <section
      aria-labelledby="elchi-workflow-title"
      className="elchi-panel"
      id="elchi-workflow"
      tabIndex={-1}
    >
      <h3 id="elchi-workflow-title">
        {say('panel.title')}: {read(workflow.label)}
      </h3>
      {id !== undefined && collectionSlug ? (
        <LivePanel collection={collectionSlug} id={id} key={id} workflow={workflow} />
      ) : (
        <p className="elchi-panel__quiet">
          {say('panel.starts', { state: initial ? read(initial.label) : workflow.initial })}
        </p>
      )}
    </section>
  )
}
