'use client'

import { useState } from 'react'

import { useWords } from '../shared/useWords.js'

type Fault =
  | 'altered'
  | 'anchor-mismatch'
  | 'anchor-unreadable'
  | 'foreign'
  | 'key-unknown'
  | 'missing'
  | 'truncated'
  | 'unlinked'

type Verdict = {
  anchors: number
  entries: number
  firstBad?: { reason: Fault; sequence: number }
}

type Refusal = { errors?: { message?: string }[] }

/** Asks the server to prove the log, also against anchors that somebody kept, and says what it found. */
export const useVerify = (url: string) => {
  const { language, say } = useWords()
  const [busy, setBusy] = useState(false)
  const [isBad, setIsBad] = useState(false)
  const [said, setSaid] = useState<null | string>(null)

  const tell = (text: string, bad: boolean) => {
    setSaid(text)
    setIsBad(bad)
  }
  const verify = async (kept: string): Promise<void> => {
    setBusy(true)
    const response = await fetch(url, {
      body: JSON.stringify(kept.trim() ? { anchors: kept } : {}),
      credentials: 'include',
      headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
      method: 'POST',
    }).catch(() => null)
    setBusy(false)
    if (!response?.ok) {
      const refusal = (await response?.json().catch(() => null)) as null | Refusal | undefined
      tell(refusal?.errors?.[0]?.message ?? say('vault.failed'), true)
      return
    }
    const { anchors, entries, firstBad } = (await response.json()) as Verdict
    if (firstBad) {
      const { reason, sequence } = firstBad
      const words = { code: reason, number: sequence, reason: say(`audit.${reason}`) }
      tell(say('audit.broken', words), true)
      return
    }
    const whole = say('audit.whole', { anchors, count: entries })
    tell(anchors > 0 ? whole : `${whole} ${say('audit.unanchored')}`, false)
  }
  return { busy, isBad, said, verify }
}
