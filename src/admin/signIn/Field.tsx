'use client'

import { useEffect, useRef } from 'react'

type Props = {
  autoComplete: string
  hint?: string
  label: string
  name: string
  onChange: (value: string) => void
  type: 'email' | 'password' | 'text'
  value: string
}

/** One input of the sign-in page; the first of a step takes the focus. */
export const Field = ({ name, type, autoComplete, hint, label, onChange, value }: Props) => {
  const input = useRef<HTMLInputElement>(null)
  const isFirst = name !== 'password'
  useEffect(() => {
    if (isFirst) {
      input.current?.focus()
    }
  }, [isFirst])
  return (
    <div className="field-type text elchi-sign-in__field">
      <label className="field-label" htmlFor={`field-${name}`}>
        {label}
      </label>
      <input
        aria-describedby={hint ? `hint-${name}` : undefined}
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
