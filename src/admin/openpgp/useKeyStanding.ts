'use client'

import { useEffect, useState } from 'react'

import type { KeyStanding } from './types.js'

type Read = { message: null | string; standing: KeyStanding | null }

type Answer = { errors?: { message: string }[] } & KeyStanding

/**
 * How the key of a contact stands, read again after each save.
 *
 * @param args.savedAt changes with each save
 */
export const useKeyStanding = (args: {
  failed: string
  language: string
  savedAt: unknown
  url: null | string
}): { ask: () => Promise<void>; isPending: boolean } & Read => {
  const { failed, language, savedAt, url } = args
  const [read, setRead] = useState<Read>({ message: null, standing: null })
  const [isPending, setPending] = useState(false)
  useEffect(() => {
    let isGone = false
    const look = async (): Promise<void> => {
      const response = url
        ? await fetch(url, { credentials: 'include', headers: { 'Accept-Language': language } })
        : null
      const standing = response?.ok ? ((await response.json()) as KeyStanding) : null
      if (!isGone) {
        setRead({ message: null, standing })
      }
    }
    void look().catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [language, savedAt, url])
  const ask = async (): Promise<void> => {
    setPending(true)
    try {
      const response = await fetch(url ?? '', {
        credentials: 'include',
        headers: { 'Accept-Language': language },
        method: 'POST',
      })
      const answer = (await response.json()) as Answer
      setRead((known) =>
        response.ok
          ? { message: null, standing: answer }
          : { ...known, message: answer.errors?.[0]?.message ?? failed },
      )
    } catch {
      setRead((known) => ({ ...known, message: failed }))
    } finally {
      setPending(false)
    }
  }
  return { ...read, ask, isPending }
}
