'use client'

import { useEffect, useState } from 'react'

const second = 1000

/** Seconds until a moment (ISO 8601); 0 once it is past. Null while there is nothing to wait for. */
export const useCountdown = (until: null | string): null | number => {
  const [left, setLeft] = useState<null | number>(null)
  useEffect(() => {
    if (until === null) {
      setLeft(null)
      return
    }
    const tick = () => setLeft(Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / second)))
    tick()
    const timer = setInterval(tick, second)
    return () => clearInterval(timer)
  }, [until])
  return left
}

/** Minutes and seconds, such as "4:09". */
export const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
