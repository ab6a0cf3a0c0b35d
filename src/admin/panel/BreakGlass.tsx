'use client'

import { Button } from '@payloadcms/ui'

import type { ShownTransition, ShownWorkflow } from '../shared/types.js'

import { useWords } from '../shared/useWords.js'

type Props = {
  disabled: boolean
  names: string[]
  onChoose: (transition: string) => void
  workflow: ShownWorkflow
}

/** What the dialog asks before the rules about who are set aside. */
export const useGlass = () => {
  const { list, role, say } = useWords()
  return (transition: ShownTransition): ShownTransition => {
    const named = list((transition.informs ?? []).map(role))
    return {
      ...transition,
      comment: 'required',
      confirm: {
        en: say('override.confirm', { roles: named }),
        ru: say('override.confirm', { roles: named }),
      },
      label: {
        en: say('override.title', { step: transition.label.en }),
        ru: say('override.title', { step: transition.label.ru }),
      },
    }
  }
}

/** Steps that this person may take against the rules about who, folded away from the others. */
export const BreakGlass = ({ disabled, names, onChoose, workflow }: Props) => {
  const { list, read, role, say } = useWords()
  const shown = names.flatMap((name) => {
    const transition = workflow.transitions[name]
    return transition ? [{ name, transition }] : []
  })
  return shown.length === 0 ? null : (
    <details className="elchi-panel__details elchi-glass">
      <summary>{say('override.open')}</summary>
      <p className="elchi-panel__small">{say('override.about')}</p>
      <ul className="elchi-panel__list elchi-actions">
        {shown.map(({ name, transition }) => (
          <li key={name}>
            <Button
              buttonStyle="error"
              className="elchi-actions__button"
              disabled={disabled}
              extraButtonProps={{
                'aria-describedby': `elchi-glass-${name}`,
                'data-override': name,
              }}
              margin={false}
              onClick={() => onChoose(name)}
              size="small"
            >
              {say('override.title', { step: read(transition.label) })}
            </Button>
            <p className="elchi-panel__small" id={`elchi-glass-${name}`}>
              {say('override.informs', { roles: list((transition.informs ?? []).map(role)) })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
