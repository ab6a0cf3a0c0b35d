'use client'

import { useId } from 'react'

import type { ShownWorkflow } from '../shared/types.js'

import { useWords } from '../shared/useWords.js'
import { box, layoutOf } from './layout.js'
import './graph.css'

type Props = {
  /** How many documents stand in each state; without it no number is shown. */
  counts?: Record<string, number>
  /** The state of the open document. */
  here?: string
  workflow: ShownWorkflow
}

/** The states and steps of a workflow as a drawing. What it shows has to be said in words beside it. */
export const Picture = ({ counts, here, workflow }: Props) => {
  const { read, say } = useWords()
  const tip = useId()
  const { edges, height, nodes, width } = layoutOf(workflow)
  const label = (name: string) => read(workflow.transitions[name]?.label ?? { en: name, ru: name })
  return (
    <svg
      aria-hidden
      className="elchi-graph"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
    >
      <defs>
        <marker
          id={tip}
          markerHeight="7"
          markerWidth="7"
          orient="auto-start-reverse"
          refX="9"
          refY="5"
          viewBox="0 0 10 10"
        >
          <path className="elchi-graph__tip" d="M0 0L10 5L0 10z" />
        </marker>
      </defs>
      {edges.map(({ from, label: place, path, to, transitions }) => (
        <g
          className={
            from === here ? 'elchi-graph__edge elchi-graph__edge--open' : 'elchi-graph__edge'
          }
          key={`${from} ${to}`}
        >
          <path d={path} markerEnd={`url(#${tip})`}>
            <title>{transitions.map(label).join(', ')}</title>
          </path>
          {place && (
            <text x={place.x} y={place.y}>
              {label(transitions[0] ?? '')}
            </text>
          )}
        </g>
      ))}
      {nodes.map(({ state, x, y }) => {
        const shown = workflow.states[state]
        return (
          <g
            className={`elchi-graph__node elchi-${shown?.colour ?? 'grey'} ${state === here ? 'elchi-graph__node--here' : ''}`}
            key={state}
          >
            <rect height={box.height} rx="6" width={box.width} x={x} y={y} />
            {shown?.final && (
              <rect
                className="elchi-graph__end"
                height={box.height - 8}
                rx="3"
                width={box.width - 8}
                x={x + 4}
                y={y + 4}
              />
            )}
            <circle cx={x + 18} cy={y + box.height / 2} r="6" />
            <text x={x + 34} y={y + box.height / 2 + (state === here ? -2 : 5)}>
              {read(shown?.label ?? { en: state, ru: state })}
            </text>
            {state === here && (
              <text className="elchi-graph__here" x={x + 34} y={y + box.height / 2 + 14}>
                {say('graph.here')}
              </text>
            )}
            {counts && (
              <text
                className="elchi-graph__count"
                textAnchor="end"
                x={x + box.width - 14}
                y={y + box.height / 2 + 5}
              >
                {counts[state] ?? 0}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
