import type { Payload } from 'payload'

import { open } from 'node:fs/promises'

import type { Anchor } from './anchors.js'

import { optionsOf } from '../plugin/options.js'
import { startOf } from './start.js'

/** Long enough for the last lines of the file. Octets. */
const tailLength = 4096

const lastAnchor = async (file: string): Promise<Anchor | null> => {
  const handle = await open(file, 'r').catch(() => null)
  if (!handle) {
    return null
  }
  try {
    const { size } = await handle.stat()
    const start = Math.max(0, size - tailLength)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(tailLength), 0, tailLength, start)
    // What follows the last line break is a line that a crash cut off.
    const line = buffer.toString('utf8', 0, bytesRead).split('\n').at(-2)
    return line ? (JSON.parse(line) as Anchor) : null
  } finally {
    await handle.close()
  }
}

const restored = new WeakSet<Payload>()

/**
 * Looks at the start, before anything is written, whether the database is older than the last
 * anchor outside it: then it was put back from a backup, and what has left since is not in it.
 */
export const lookForRestore = async (payload: Payload): Promise<void> => {
  const { anchors } = optionsOf(payload).audit
  const anchor = anchors ? await lastAnchor(anchors) : null
  if (!anchor) {
    return
  }
  const row = await payload.db.findOne<{ id: string; mac: string }>({
    collection: 'audit-log',
    where: { sequence: { equals: anchor.sequence } },
  })
  const isPruned = !row && anchor.sequence <= (await startOf(payload)).sequence
  if (row?.mac !== anchor.mac && !isPruned) {
    restored.add(payload)
  }
}

/** Whether the database was found to be an older one when the app started. */
export const wasRestored = (payload: Payload): boolean => restored.has(payload)
