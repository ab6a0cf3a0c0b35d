import { domainToUnicode } from 'node:url'

import type { Rendering } from './types.js'

const rightToLeft = /[\u202e\u2067]/
const separators = /[-_.+/\\~,;:=&?#@|()[\]{}!$*'"%]+/g
const camelBorder = /(\p{Ll})(\p{Lu})/gu

const decodedOnce = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })

/** Undoes percent-encoding, also when it was applied more than once. */
const percentDecoded = (text: string): string => {
  let current = text
  for (let round = 0; round < 4; round += 1) {
    const next = decodedOnce(current)
    if (next === current) {
      return current
    }
    current = next
  }
  return current
}

const punycodeHost = /xn--[a-z0-9-]+(?:\.[a-z0-9-]+)*/gi

const hostDecoded = (text: string): string =>
  text.replace(punycodeHost, (host) => domainToUnicode(host) || host)

/** Letters in the order a right-to-left override shows them. */
const reversed = (text: string): string => [...text].reverse().join('')

/**
 * Every way in which one rendering may be read: as it stands, mirrored where direction marks turn
 * letters round, and for names and links also decoded and with their words apart.
 */
export const readingsOf = (rendering: Rendering): string[] => {
  const { kind, text } = rendering
  const readings = new Set([text])
  if (rightToLeft.test(text)) {
    readings.add(reversed(text))
  }
  if (kind !== 'text') {
    const decoded = hostDecoded(percentDecoded(text))
    readings.add(decoded)
    readings.add(decoded.replace(separators, ' '))
    readings.add(decoded.replace(camelBorder, '$1 $2').replace(separators, ' '))
  }
  return [...readings]
}
