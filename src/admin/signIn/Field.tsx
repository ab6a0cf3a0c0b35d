'use client'

import { type ReactNode, useEffect, useRef } from 'react'

type Props = {
  autoComplete: string
  hint?: ReactNode
  label: string
  name: string
  onChange: (value: string) => void
  /** The first of a step. */
  takesFocus?: boolean
  type: 'email' | 'password' | 'text'
  value: string
}

/** Puts the cursor into an input of a form, with what stands there marked, to type it anew. */
export const typeAnew = (form: HTMLFormElement | null, name: string): void => {
  const input = form?.querySelector<HTMLInputElement>(`#field-${name}`)
  input?.focus()
  input?.select()
}

/** One input of a page before the desk. */
export const Field = (props: Props) => {
  const { name, type, autoComplete, hint, label, onChange, takesFocus, value } = props
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) {
      input.current?.focus()
    }
  }, [takesFocus])
  return (
    <div className="field-type text elchi-sign-in__field">
      <label className="field-label" htmlFor={`field-${name}`}>
        {label}
      </label>
      <input
        aria-describedby={hint ? `hint-${name}` : undefined}
        autoCapitalize="none"
        autoComplete={autoComplete}
        id={`field-${name}`}
        name={name}
        onChange={(event) => onChange(event.target.value)}
        ref={input}
        required
        spellCheck={false}
        type={type}
        value={value}
      />
      {hint ? (
        <p className="elchi-sign-in__hint" id={`hint-${name}`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
