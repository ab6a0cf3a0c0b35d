'use client'

import { Button } from '@payloadcms/ui'
import { useId, useLayoutEffect, useRef, useState } from 'react'

import type { ShownWorkflow } from '../shared/types.js'

import { useWords } from '../shared/useWords.js'
import { Picture } from './Picture.js'

type Props = { counts?: Record<string, number>; here?: string; workflow: ShownWorkflow }

/** A button that opens the whole workflow: as a drawing, and as a table that says the same. */
export const StateGraph = ({ counts, here, workflow }: Props) => {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        buttonStyle="secondary"
        className="elchi-graph__open"
        extraButtonProps={{ 'aria-haspopup': 'dialog', 'data-graph': workflow.slug }}
        margin={false}
        onClick={() => setOpen(true)}
        size="small"
      >
        {say('graph.show')}
      </Button>
      {open && (
        <GraphDialog
          counts={counts}
          here={here}
          onClose={() => setOpen(false)}
          workflow={workflow}
        />
      )}
    </>
  )
}

const GraphDialog = ({ counts, here, onClose, workflow }: { onClose: () => void } & Props) => {
  const { list, read, role, say } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // The only button is at the end: with the focus there the drawing would begin out of sight.
    heading.current?.focus()
    return () => element?.close()
  }, [])
  const state = (name: string) => read(workflow.states[name]?.label ?? { en: name, ru: name })
  return (
    <dialog
      aria-labelledby={id}
      className="elchi-dialog elchi-graph__dialog"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      ref={dialog}
    >
      <h3 id={id} ref={heading} tabIndex={-1}>
        {read(workflow.label)}: {say('graph.title')}
      </h3>
      <p className="elchi-panel__small">{say('graph.picture')}</p>
      <div className="elchi-graph__frame">
        <Picture counts={counts} here={here} workflow={workflow} />
      </div>
      <div className="elchi-graph__frame">
        <table className="elchi-graph__table">
          <thead>
            <tr>
              <th scope="col">{say('graph.step')}</th>
              <th scope="col">{say('graph.from')}</th>
              <th scope="col">{say('graph.to')}</th>
              <th scope="col">{say('graph.who')}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(workflow.transitions).map(([name, { from, label, roles, to }]) => (
              <tr aria-current={here && from.includes(here) ? 'step' : undefined} key={name}>
                <th scope="row">{read(label)}</th>
                <td>{list(from.map(state))}</td>
                <td>{state(to)}</td>
                <td>{list(roles.map(role))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="elchi-dialog__buttons">
        <Button margin={false} onClick={onClose}>
          {say('graph.close')}
        </Button>
      </div>
    </dialog>
  )
}
