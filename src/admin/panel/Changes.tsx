'use client'

import type { Changes as Differences, ShownChange, ShownWorkflow } from '../shared/types.js'

import { ago, exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'

type Props = { changes: Differences; workflow: ShownWorkflow }

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)

const unchangedShown = 60

/** The middle of a long unchanged stretch is left out. */
const shortened = (text: string): string =>
  text.length > unchangedShown * 2
    ? `${text.slice(0, unchangedShown)} … ${text.slice(-unchangedShown)}`
    : text

/** What has changed since the content was last checked, field by field, word by word. */
export const Changes = ({ changes: { at, changes, transition }, workflow }: Props) => {
  const { find, language, read, say } = useWords()
  const step = workflow.transitions[transition]
  const field = (path: string) => find('fields', path.split('.')[0] ?? '') ?? path
  const removed = (text: string, key?: number) => (
    <del key={key}>
      <span className="elchi-hidden">{say('changes.removed')} </span>
      {text}
    </del>
  )
  const added = (text: string, key?: number) => (
    <ins key={key}>
      <span className="elchi-hidden">{say('changes.added')} </span>
      {text}
    </ins>
  )
  const body = ({ after, before, segments }: ShownChange) =>
    segments
      ? segments.map(({ kind, text }, index) =>
          kind === 'added'
            ? added(text, index)
            : kind === 'removed'
              ? removed(text, index)
              : shortened(text),
        )
      : [
          ...(before === null ? [] : [removed(plain(before), 0)]),
          ' ',
          ...(after === null ? [] : [added(plain(after), 1)]),
        ]
  // The text is the HTML without its marks: showing both would say everything twice.
  const paths = changes.map(({ path }) => path)
  const shown = changes.filter(({ path }) => path !== 'html' || !paths.includes('text'))
  return (
    <details className="elchi-panel__details elchi-changes" open>
      <summary>
        {say('changes.title', { transition: step ? read(step.label) : transition })}{' '}
        <time className="elchi-panel__small" dateTime={at} title={exactly(at, language)}>
          {ago(at, language)}
        </time>
      </summary>
      <dl>
        {shown.map((change) => (
          <div key={change.path}>
            <dt>{field(change.path)}</dt>
            <dd>{body(change)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
