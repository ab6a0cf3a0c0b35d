import type { Payload } from 'payload'

import type { Gate, GateContent } from './createGate.js'
import type { Slots } from './scanner.js'
import type { Allowances, GateFile, GateResult, Rendering } from './types.js'

import { GateUnreadableError } from '../errors.js'
import { allowancesOf } from '../publication/allowancesOf.js'
import { registerOf } from '../register/registerOf.js'
import { findKnown } from '../text/index.js'
import { createGate } from './createGate.js'
import { fileReaders } from './fileReaders.js'
import { UnreadablePartError } from './unreadable.js'

const gates = new WeakMap<Payload, { gate: Gate; revision: string }>()

/** The gate for the register as it is now; what it has read is forgotten when the register moves. */
const gateOf = async (payload: Payload): Promise<Gate> => {
  const { register, revision } = await registerOf(payload)
  const open = gates.get(payload)
  if (open?.revision === revision) {
    return open.gate
  }
  const gate = createGate({ find: (text) => findKnown(register, text), readers: fileReaders })
  gates.set(payload, { gate, revision })
  return gate
}

const refusing = async <T>(check: () => Promise<T> | T): Promise<T> => {
  try {
    return await check()
  } catch (error) {
    throw error instanceof UnreadablePartError ? new GateUnreadableError(error) : error
  }
}

const allowancesFor = async (args: {
  allowances?: Allowances
  payload: Payload
  publication?: number | string
}): Promise<string[]> => {
  const { allowances = [], payload, publication } = args
  const inherited = publication === undefined ? [] : await allowancesOf({ payload, publication })
  return [...allowances, ...inherited]
}

/**
 * Checks what a release holds, and the bytes of its files in the order of `content.attachments`.
 *
 * @throws GateUnreadableError (422, `gate-unreadable`)
 */
export const scanContent = async <T extends GateContent>(args: {
  allowances?: Allowances
  content: T
  files?: GateFile[]
  payload: Payload
  /** Whose consents let somebody be named. */
  publication?: number | string
}): Promise<GateResult<T>> => {
  const { content, files, payload } = args
  const gate = await gateOf(payload)
  const allowances = await allowancesFor(args)
  return refusing(() => gate.content(content, { allowances, files }))
}

/**
 * Checks a whole message. `slots` names the values that fill a rendering which was checked with
 * its slots empty before: then only they are read. `innerPassed` is for an encrypted message whose
 * inner entity the gate has let through.
 *
 * @throws GateUnreadableError (422, `gate-unreadable`)
 */
export const scanMime = async (args: {
  allowances?: Allowances
  innerPassed?: boolean
  mime: Uint8Array
  payload: Payload
  /** Whose consents let somebody be named. */
  publication?: number | string
  slots?: Slots
}): Promise<GateResult<Uint8Array>> => {
  const { innerPassed, mime, payload, slots } = args
  const gate = await gateOf(payload)
  const allowances = await allowancesFor(args)
  return refusing(() => gate.mime(mime, { allowances, innerPassed, slots }))
}

/** Checks strings that were decoded already, such as the fields of a document. */
export const scanRenderings = async (args: {
  allowances?: Allowances
  payload: Payload
  renderings: Rendering[]
}): Promise<GateResult<Rendering[]>> => {
  const { allowances, payload, renderings } = args
  const gate = await gateOf(payload)
  return gate.renderings(renderings, { allowances })
}
