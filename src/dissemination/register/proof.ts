import type { Payload } from 'payload'

import { createHash } from 'node:crypto'

import { optionsOf } from '../../plugin/options.js'
import { messageIdOf } from '../ids/messageId.js'
import { deliveriesAfter } from '../outbox/deliveriesAfter.js'

/** One line of a proof: one delivery, and the hash that ties it to all lines before it. */
export type ProofLine = {
  /** The reader's address; only in a proof for those who may see addresses. */
  address?: null | string
  at: null | string
  delivery: string
  domain: null | string
  encrypted: boolean
  /** SHA-256 (hex) over the previous line's hash, a line break, and this line without its hash. */
  hash: string
  list: string
  messageId: string
  n: number
  reason: null | string
  /** What the server answered, without the address. */
  reply: null | string
  state: string
}

type Head = { dissemination: string; release: string; releaseHash: string }

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Who received which release when, by which server's answer: JSON lines, the first says of what,
 * the last how many. Each line holds the hash of all before it, so none can be changed, added or
 * left out without the last hash becoming another one.
 *
 * @param args.withAddresses for those who may see them; funders get a proof without
 */
export async function* proofLines(args: {
  dissemination: {
    id: string
    keyId: string
    messageDomain?: null | string
    release: string
    releaseHash: string
  }
  payload: Payload
  withAddresses: boolean
}): AsyncGenerator<string> {
  const { dissemination, payload, withAddresses } = args
  const { clock, keys, smtp } = optionsOf(payload)
  const { id, keyId, messageDomain, release, releaseHash } = dissemination
  const head: { kind: 'dissemination' } & Head = {
    dissemination: id,
    kind: 'dissemination',
    release,
    releaseHash,
  }
  let previous = sha256(JSON.stringify(head))
  yield `${JSON.stringify({ ...head, hash: previous })}\n`
  const counts: Record<string, number> = {}
  let n = 0
  let page = await deliveriesAfter({ dissemination: id, last: '', payload })
  while (page.length > 0) {
    for (const row of page) {
      n += 1
      counts[row.state] = (counts[row.state] ?? 0) + 1
      const line: Omit<ProofLine, 'hash'> = {
        n,
        delivery: row.id,
        messageId: messageIdOf({ delivery: row.id, from: smtp.from, keyId, keys, messageDomain }),
        state: row.state,
        at: row.settledAt,
        list: row.list,
        domain: row.domain,
        encrypted: Boolean(row.encryptedTo),
        reason: row.reason,
        reply: row.reply,
        ...(withAddresses ? { address: row.address } : {}),
      }
      previous = sha256(`${previous}\n${JSON.stringify(line)}`)
      yield `${JSON.stringify({ ...line, hash: previous })}\n`
    }
    page = await deliveriesAfter({ dissemination: id, last: page.at(-1)?.id ?? '', payload })
  }
  const end = { kind: 'end', at: clock().toISOString(), counts, deliveries: n }
  yield `${JSON.stringify({ ...end, hash: sha256(`${previous}\n${JSON.stringify(end)}`) })}\n`
}

/**
 * Checks a proof by itself.
 *
 * @returns the number of the first line that does not follow from those before it, or null
 */
export const firstFaultOf = (proof: string): null | number => {
  const lines = proof.split('\n').filter((line) => line !== '')
  let previous: null | string = null
  for (const [index, line] of lines.entries()) {
    const { hash, ...content } = JSON.parse(line) as { hash: string } & Record<string, unknown>
    const text = JSON.stringify(content)
    previous = sha256(previous === null ? text : `${previous}\n${text}`)
    if (previous !== hash) {
      return index + 1
    }
  }
  const last = lines.at(-1)
  const isWhole = last !== undefined && (JSON.parse(last) as { kind?: string }).kind === 'end'
  return isWhole ? null : lines.length
}
