'use client'

import type { ShownEvent, ShownWorkflow } from '../shared/types.js'

import { exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'

type Props = { overrides: ShownEvent[]; workflow: ShownWorkflow }

/** Every time that the rules about who were set aside for this document; it never goes away. */
export const Overrides = ({ overrides, workflow }: Props) => {
  const { language, read, say } = useWords()
  const nameOf = (transition: null | string) =>
    read(
      workflow.transitions[transition ?? '']?.label ?? {
        en: transition ?? '',
        ru: transition ?? '',
      },
    )
  return overrides.length === 0 ? null : (
    <>
      <h4 className="elchi-panel__heading">{say('override.past')}</h4>
      <ul className="elchi-panel__list elchi-history elchi-overrides">
        {overrides.map(({ actor, at, comment, sequence, transition }) => (
          <li data-override={sequence} key={sequence}>
            <strong>{nameOf(transition)}</strong>
            <p className="elchi-panel__small">
              {actor.name ?? say('history.person', { id: actor.id })},{' '}
              <time dateTime={at}>{exactly(at, language)}</time>
            </p>
            {comment && <blockquote>{comment}</blockquote>}
          </li>
        ))}
      </ul>
    </>
  )
}
