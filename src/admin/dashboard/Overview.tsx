'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { ShownWorkflow } from '../shared/types.js'

import { StateGraph } from '../graph/StateGraph.js'
import { ask } from '../shared/request.js'
import { StateLabel } from '../shared/StateLabel.js'
import { useWords } from '../shared/useWords.js'
import './overview.css'

type Person = { id: string; name: null | string }

/** What `GET /api/elchi/overview` answers for one workflow. */
type WorkflowOverview = {
  collection: string
  counts: Record<string, number>
  hands: { count: number; person: Person }[]
  nobody: number
  overdue: number
  workflow: string
}

/** The dashboard's second block: where all documents stand, what is late, and who has what. */
export const Overview = ({ workflows }: { workflows: ShownWorkflow[] }) => {
  const { language, say } = useWords()
  const { config } = useConfig()
  const [overview, setOverview] = useState<null | WorkflowOverview[]>(null)
  const [failed, setFailed] = useState(false)
  const url = `${config.routes.api}/elchi/overview`

  useEffect(() => {
    let left = false
    void ask<{ workflows: WorkflowOverview[] }>(url, language).then((reply) => {
      if (!left) {
        setFailed(reply.kind !== 'ok')
        setOverview(reply.kind === 'ok' ? reply.body.workflows : [])
      }
    })
    return () => {
      left = true
    }
  }, [language, url])

  const shown = (overview ?? []).flatMap((each) => {
    const workflow = workflows.find(({ slug }) => slug === each.workflow)
    return workflow ? [{ each, workflow }] : []
  })
  if (overview && shown.length === 0 && !failed) {
    return null
  }
  return (
    <section
      aria-busy={!overview}
      aria-labelledby="elchi-overview-title"
      className="elchi-overview"
    >
      <h2 id="elchi-overview-title">{say('overview.title')}</h2>
      {failed && <p role="alert">{say('overview.failed')}</p>}
      <div className="elchi-overview__cards">
        {shown.map(({ each, workflow }) => (
          <Card key={each.workflow} overview={each} workflow={workflow} />
        ))}
      </div>
    </section>
  )
}

const Card = ({ overview, workflow }: { overview: WorkflowOverview; workflow: ShownWorkflow }) => {
  const { read, say } = useWords()
  const { config } = useConfig()
  const { collection, counts, hands, nobody, overdue } = overview
  const list = `${config.routes.admin}/collections/${collection}`
  const title = `elchi-overview-${overview.workflow}`
  const order = [...workflow.path, ...Object.keys(workflow.states)]
  const states = [...new Set(order)].filter((state) => counts[state])
  return (
    <section aria-labelledby={title} className="elchi-overview__card">
      <h3 id={title}>{read(workflow.label)}</h3>
      <ul className="elchi-overview__states">
        {states.map((state) => (
          <li key={state}>
            <Link
              href={`${list}?where[or][0][and][0][state][equals]=${encodeURIComponent(state)}`}
              prefetch={false}
            >
              <StateLabel state={state} workflow={workflow} />
            </Link>
            <span className="elchi-overview__count">{counts[state]}</span>
          </li>
        ))}
      </ul>
      <p className="elchi-overview__about">
        {overdue > 0 && (
          <strong className="elchi-red">{say('overview.overdue', { count: overdue })}</strong>
        )}
        {nobody > 0 && <span>{say('overview.nobody', { count: nobody })}</span>}
        {hands.map(({ count, person }) => (
          <span key={person.id}>
            {person.name ?? say('history.person', { id: person.id })}: {count}
          </span>
        ))}
      </p>
      <StateGraph counts={counts} workflow={workflow} />
    </section>
  )
}
