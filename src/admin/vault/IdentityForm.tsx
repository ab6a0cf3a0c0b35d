'use client'

import { Button } from '@payloadcms/ui'
import { type ReactNode, useId, useState } from 'react'

import { useWords } from '../shared/useWords.js'
import { draftOf, type IdentityDraft, parts, type Typed, typedOf } from './parts.js'

type Props = {
  before?: IdentityDraft
  busy: boolean
  children?: ReactNode
  onCancel: () => void
  onSubmit: (draft: IdentityDraft) => void
}

type FieldProps = { isList: boolean; name: string; onType: (text: string) => void; text: string }

const FormField = ({ name, isList, onType, text }: FieldProps) => {
  const { find } = useWords()
  const id = useId()
  const hint = find('identity', `${name}Hint`)
  const Control = isList ? 'textarea' : 'input'
  return (
    <div className="elchi-record__field">
      <label htmlFor={id}>{find('identity', name) ?? name}</label>
      <Control
        aria-describedby={hint ? `${id}-hint` : undefined}
        autoComplete="off"
        id={id}
        onChange={({ target }) => onType(target.value)}
        spellCheck={false}
        value={text}
        {...(isList ? { rows: 2 } : { type: 'text' })}
      />
      {hint && (
        <p className="elchi-record__quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/**
 * Takes down who somebody is. Nothing of it is kept in the browser: no autocomplete, no spelling
 * service, no draft.
 */
export const IdentityForm = ({ before = {}, busy, children, onCancel, onSubmit }: Props) => {
  const { say } = useWords()
  const [typed, setTyped] = useState<Typed>(() => typedOf(before))
  const draft = draftOf(typed, before)
  const isEmpty = !draft.surname && !draft.given && !draft.aliases
  const fields = [...parts, { name: 'relatives', kind: 'list' as const }]
  return (
    // Not a form element: the admin's own form is around it.
    <div className="elchi-record__form" role="group">
      {children}
      <div className="elchi-record__fields">
        {fields.map(({ name, kind }) => (
          <FormField
            isList={kind === 'list'}
            key={name}
            name={name}
            onType={(text) => setTyped((known) => ({ ...known, [name]: text }))}
            text={typed[name] ?? ''}
          />
        ))}
      </div>
      {isEmpty && <p className="elchi-record__quiet">{say('vault.needsName')}</p>}
      <div className="elchi-record__row">
        <Button disabled={busy || isEmpty} margin={false} onClick={() => onSubmit(draft)}>
          {say(busy ? 'dialog.pending' : 'vault.seal')}
        </Button>
        <Button buttonStyle="secondary" disabled={busy} margin={false} onClick={onCancel}>
          {say('dialog.cancel')}
        </Button>
      </div>
    </div>
  )
}
