import type { Payload } from 'payload'

import { optionsOf } from '../plugin/options.js'
import { mailedKind } from './anchors.js'
import { appendAudit } from './append.js'
import { knownSources, readHead } from './store.js'

const isNoted = async (payload: Payload, source: string): Promise<boolean> =>
  (await knownSources({ payload }, [source])).size > 0

/** Short lines of ASCII, so that the mail reads the same wherever it is kept. */
const textOf = (at: string, sequence: number, mac: string): string =>
  `An anchor of the audit log. Keep this mail where nobody can change it.

at: ${at}
sequence: ${sequence}
proof: ${mac}

It holds no content. To compare the log with the mails that you kept:
npm run audit:verify -- --anchors FILE
`

/**
 * Sends the head of the log by mail, once a day, to whom the option `audit.anchorMail` names: an
 * anchor that nobody reaches who has the server. A mail that was not taken is tried again at the
 * next call; two processes at once may send two, which does no harm. Whether one was sent.
 */
export const mailAnchor = async (payload: Payload): Promise<boolean> => {
  const { audit, clock } = optionsOf(payload)
  const source = `${mailedKind}:${clock().toISOString().slice(0, 10)}`
  const head = audit.anchorMail ? await readHead({ payload }) : undefined
  if (!head || (await isNoted(payload, source))) {
    return false
  }
  const { at, mac, sequence } = head
  const answer: unknown = await payload.email.sendEmail({
    subject: `Audit log: anchor ${sequence}`,
    text: textOf(at, sequence, mac),
    to: audit.anchorMail,
  })
  if ((answer as { sent?: boolean } | undefined)?.sent === false) {
    return false
  }
  await appendAudit({
    entries: [
      {
        actor: 'system:audit',
        data: { mac, sequence },
        kind: mailedKind,
        source,
        subject: null,
      },
    ],
    payload,
  })
  return true
}
