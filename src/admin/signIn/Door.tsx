'use client'

import { type ReactNode, useEffect, useRef } from 'react'

import { Logo } from '../brand/Logo.js'
import './signIn.css'

/** The frame of a page before the desk. */
export const Door = ({ children }: { children: ReactNode }) => (
  <div className="elchi-sign-in">
    <div className="login__brand">
      <Logo />
    </div>
    {children}
  </div>
)

/** What a page is about; it takes the focus where it follows upon another. */
export const Heading = ({ children, takesFocus }: { children: string; takesFocus?: boolean }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) {
      heading.current?.focus()
    }
  }, [takesFocus])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}

/** What went wrong, said aloud; its place is there from the start. */
export const Problem = ({ children }: { children: string }) => (
  <p aria-live="assertive" className="elchi-sign-in__problem" role="alert">
    {children}
  </p>
)
