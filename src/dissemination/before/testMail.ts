import type { PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'

import type { AudienceCount } from '../audience/types.js'
import type { DisseminationRow } from '../dispatch/types.js'
import type { SendOutcome } from '../smtp/types.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { AddressError } from '../address/errors.js'
import { parseAddress } from '../address/index.js'
import { sessionsOf } from '../dispatch/runDispatcher.js'
import { createSigner } from '../mime/dkim.js'
import { parseSender } from '../sending/sender.js'
import { TestMailError } from './errors.js'
import { markAsTest } from './markAsTest.js'
import { renderMails } from './renderMails.js'

export type TestMailReport = { accepted: number; refused: SendOutcome['kind'][] }

/**
 * Sends every mail of a dissemination to the person who asks, over the same server as the real
 * ones. No delivery is made or counted; that it was sent stands in the audit log.
 *
 * @throws TestMailError, MailBlockedError, SmtpUrlError, AddressError
 */
export const sendTestMails = async (
  req: PayloadRequest,
  dissemination: { audience?: AudienceCount | null } & DisseminationRow,
): Promise<TestMailReport> => {
  const { payload } = req
  const { clock, smtp } = optionsOf(payload)
  const parsed = parseAddress(req.user?.email)
  if (!parsed.ok) {
    throw new AddressError(parsed.code)
  }
  const mails = await renderMails(req, dissemination)
  if (mails.length === 0) {
    throw new TestMailError('test-nobody')
  }
  if (mails.some(({ isEncrypted }) => isEncrypted)) {
    throw new TestMailError('test-encrypted')
  }
  const { mailbox } = parsed.address
  const sender = parseSender(smtp.from)
  const sign = smtp.dkim ? createSigner(smtp.dkim) : null
  const sessions = sessionsOf(payload)
  const outcomes: SendOutcome['kind'][] = []
  try {
    for (const { make, onlyTLS } of mails) {
      const marked = markAsTest(make({ mailbox, messageId: `test-${randomUUID()}` }))
      const session = await sessions.take({ onlyTLS })
      if (!('send' in session)) {
        throw new TestMailError('test-server')
      }
      const { kind } = await session.send({
        envelope: { from: sender.address, to: mailbox },
        message: sign ? await sign(marked) : marked,
      })
      sessions.give(session)
      outcomes.push(kind)
    }
  } finally {
    sessions.close()
    const at = clock().toISOString()
    await appendAudit({
      entries: [
        {
          actor: `user:${req.user?.id ?? ''}`,
          data: {
            accepted: outcomes.filter((kind) => kind === 'accepted').length,
            mails: mails.length,
          },
          kind: 'dissemination.test-sent',
          source: `disseminations:${dissemination.id}#test-${at}-${randomUUID().slice(0, 8)}`,
          subject: `disseminations:${dissemination.id}`,
        },
      ],
      payload,
    })
  }
  return {
    accepted: outcomes.filter((kind) => kind === 'accepted').length,
    refused: outcomes.filter((kind) => kind !== 'accepted'),
  }
}
