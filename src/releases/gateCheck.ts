import type { Payload } from 'payload'

import type { GateFile, GateResult, Passed } from '../anonymisation/gate/index.js'
import type { ReleaseContent } from './canonicalHash.js'
import type { ReleaseFile } from './types.js'

import { readCleanFile } from './attachments.js'
import { ReleaseBlockedError, ReleaseFileError } from './errors.js'

/** The door: reads everything that leaves, and brands what it lets through. */
export type ScanContent = <T extends Record<string, unknown>>(args: {
  content: T
  files: GateFile[]
  payload: Payload
  publication: number | string
}) => Promise<GateResult<T>>

/**
 * Has the gate read the content, the address and every file of a release.
 *
 * @throws ReleaseBlockedError, ReleaseFileError
 */
export const passGate = async (args: {
  content: { slug: string } & ReleaseContent
  files: ReleaseFile[]
  payload: Payload
  publication: number | string
  scan: ScanContent
}): Promise<Passed<{ slug: string } & ReleaseContent>> => {
  const { content, files, payload, publication, scan } = args
  const read: GateFile[] = []
  for (const [index, { name, sha256, type }] of files.entries()) {
    const bytes = await readCleanFile({ payload, sha256 })
    if (!bytes) {
      throw new ReleaseFileError(index + 1)
    }
    read.push({ name, bytes, type })
  }
  const result = await scan({ content, files: read, payload, publication })
  if (!result.passed) {
    throw new ReleaseBlockedError()
  }
  return result.value
}
