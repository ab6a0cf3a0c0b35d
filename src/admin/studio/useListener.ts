'use client'

import type { RefObject } from 'react'

import { useEffect, useRef } from 'react'

/**
 * Listens to what bubbles up to an element. The element itself is no control: whatever it hears of
 * has a button of its own.
 */
export const useListener = <K extends keyof HTMLElementEventMap>(
  element: RefObject<HTMLElement | null>,
  type: K,
  listener: (event: HTMLElementEventMap[K]) => void,
): void => {
  const newest = useRef(listener)
  useEffect(() => {
    newest.current = listener
  })
  useEffect(() => {
    const target = element.current
    const hear = (event: HTMLElementEventMap[K]) => newest.current(event)
    target?.addEventListener(type, hear)
    return () => target?.removeEventListener(type, hear)
  }, [element, type])
}
