'use client'

import { Button, useConfig, useListQuery, useRouteCache, useSelection } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { ShownWorkflow } from '../shared/types.js'

import { useWords } from '../shared/useWords.js'
import { BulkDialog } from './BulkDialog.js'
import './bulk.css'
import { useBulk } from './useBulk.js'

type Props = { collection: string; workflow: ShownWorkflow }

/** The most documents of one call; the API refuses more. */
const most = 500

type Row = { id: number | string; state?: unknown }

/** In a list: takes one workflow step for all chosen documents, after saying what it would do. */
export const BulkSteps = ({ collection, workflow }: Props) => {
  const { language, read, say } = useWords()
  const { config } = useConfig()
  const { data } = useListQuery()
  const { selectedIDs } = useSelection()
  const { clearRouteCache } = useRouteCache()
  const [step, setStep] = useState('')
  const { check, close, fire, stage } = useBulk(
    `${config.routes.api}/${collection}/workflow`,
    language,
  )
  const id = useId()
  const count = selectedIDs.length
  if (count === 0 && stage.kind === 'closed') {
    return null
  }
  const chosen = new Set(selectedIDs)
  const states = new Set(
    ((data?.docs ?? []) as Row[]).filter((row) => chosen.has(row.id)).map(({ state }) => state),
  )
  const steps = Object.entries(workflow.transitions).filter(([, { from }]) =>
    from.some((state) => states.has(state)),
  )
  const transition = workflow.transitions[step]
  return (
    <div className="elchi-bulk">
      <label htmlFor={id}>{say('bulk.choose')}</label>
      <select id={id} onChange={({ target }) => setStep(target.value)} value={step}>
        <option value="">{say('bulk.none')}</option>
        {steps.map(([name, { label }]) => (
          <option key={name} value={name}>
            {read(label)}
          </option>
        ))}
      </select>
      <Button
        buttonStyle="secondary"
        disabled={!transition || count === 0 || count > most}
        extraButtonProps={{ 'data-bulk': 'check' }}
        margin={false}
        onClick={() => void check(step, selectedIDs)}
        size="small"
      >
        {say('bulk.check')}
      </Button>
      <span className="elchi-bulk__count">
        {count > most ? say('bulk.tooMany', { most }) : say('bulk.selected', { count })}
      </span>
      {transition && stage.kind !== 'closed' && (
        <BulkDialog
          count={count}
          docs={(data?.docs ?? []) as Record<string, unknown>[]}
          onClose={() => {
            if (stage.kind === 'done' || stage.kind === 'unknown') {
              clearRouteCache()
            }
            close()
          }}
          onFire={(items, comment) => void fire(step, items, comment)}
          stage={stage}
          step={step}
          titleField={
            config.collections.find(({ slug }) => slug === collection)?.admin.useAsTitle ?? 'id'
          }
          transition={transition}
          workflow={workflow}
        />
      )}
    </div>
  )
}
