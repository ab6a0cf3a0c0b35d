import type { RefusalClass, Reply } from './types.js'

const longestText = 200

/** The three digits that an answer begins with, 0 for none. */
export const codeOf = (answer: string): number => Number(/^\d{3}/.exec(answer)?.[0] ?? 0)

/** A server's answer as it may be kept: short, printable, without the recipient's address. */
export const parseReply = (args: { recipient: string; response: string }): Reply => {
  const lines = args.response.split(/\r?\n/).filter((line) => line !== '')
  const code = codeOf(lines[0] ?? '')
  const body = lines.map((line) => line.replace(/^\d{3}[ -]?/, '')).join(' ')
  const enhanced = /^([245]\.\d{1,3}\.\d{1,3})\b/.exec(body)?.[1] ?? null
  const [local = ''] = args.recipient.split('@')
  const text = body
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\S+@\S+/g, '<address>')
    .split(local.length > 2 ? local : '\0')
    .join('<address>')
  return { code, enhanced, text: text.trim().slice(0, longestText) }
}

/** Words of relays and filters, which refuse with the three digits of a missing mailbox, too. */
const ofRule =
  /\b(?:administrative|authenticat|black|block|content|denied|listed|permitted|polic|prohibit|relay|reputation|spam|unsolicited|virus)/i

/**
 * The class of RFC 3463's subject and detail, which says more than the three digits. These alone
 * mean a missing mailbox only where they answer to the recipient, and the words name no rule.
 *
 * @param isOfRecipient whether it refuses the recipient, not the mail
 */
export const classOfReply = (reply: Reply, isOfRecipient: boolean): RefusalClass => {
  const [, subject = 0, detail = 0] = (reply.enhanced ?? '').split('.').map(Number)
  if (reply.enhanced) {
    if (subject === 1) {
      return [7, 8].includes(detail) ? 'policy' : 'address'
    }
    if (subject === 2) {
      return detail === 1 ? 'address' : detail === 3 ? 'content' : detail === 4 ? 'other' : 'full'
    }
    if (subject === 3) {
      return detail === 4 ? 'content' : 'other'
    }
    if (subject === 4) {
      return detail === 4 ? 'address' : 'other'
    }
    return subject === 6 ? 'content' : subject === 7 ? 'policy' : 'other'
  }
  if (reply.code === 552) {
    return isOfRecipient ? 'full' : 'content'
  }
  if (![550, 551, 553].includes(reply.code)) {
    return 'other'
  }
  return ofRule.test(reply.text) ? 'policy' : isOfRecipient ? 'address' : 'other'
}
