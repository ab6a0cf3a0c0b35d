import type { Reply, SendOutcome, ServerFault, SmtpStage } from './types.js'

import { classOfReply, parseReply } from './parseReply.js'

/** What nodemailer says about a failure, as far as it is relied on. */
export type SmtpError = Error & {
  code?: string
  command?: string
  response?: string
  responseCode?: number
}

const faults: Record<string, ServerFault> = {
  EAUTH: 'server-login',
  EDNS: 'server-connection',
  ENOAUTH: 'server-login',
  EPROTOCOL: 'server-protocol',
  EREQUIRETLS: 'server-tls',
  ESOCKET: 'server-connection',
  ETIMEDOUT: 'server-timeout',
  ETLS: 'server-tls',
}

const refusal = (reply: Reply): SendOutcome => ({
  class: classOfReply(reply),
  kind: reply.code >= 500 ? 'rejected' : 'deferred',
  reply,
})

const isRefusal = (code: number): boolean => code >= 400 && code < 600

/** A fault of the server or the way to it: the recipient has no part in it. */
export const serverFault = (
  error: SmtpError,
  stage: SmtpStage,
  recipient = '',
): Extract<SendOutcome, { kind: 'server' }> => {
  const reply = error.response ? parseReply({ recipient, response: error.response }) : null
  const known = faults[error.code ?? ''] ?? 'server-connection'
  const isGreeting = stage === 'greeting' && known !== 'server-timeout' && known !== 'server-tls'
  const fault = reply?.code === 421 ? 'server-closing' : isGreeting ? 'server-greeting' : known
  return { fault, kind: 'server', reply, stage }
}

/** The size is announced with the sender, so a refusal of it comes there but is the mail's. */
const isAboutSize = (reply: Reply): boolean =>
  reply.code === 552 || reply.enhanced === '5.3.4' || reply.enhanced === '5.2.3'

/**
 * What a failed hand-over means for the mail. After the final dot (RFC 5321 4.1.1.4) only the
 * server's own answer may say that it does not have the mail; anything else leaves it unknown.
 */
export const outcomeOfError = (args: {
  error: SmtpError
  recipient: string
  stage: 'after-dot' | 'before-dot'
}): SendOutcome => {
  const { error, recipient, stage } = args
  const reply = parseReply({ recipient, response: error.response ?? '' })
  const isAnswered = error.code === 'EMESSAGE' || error.code === 'EENVELOPE'
  if (stage === 'after-dot') {
    return isAnswered && isRefusal(reply.code) ? refusal(reply) : { kind: 'unknown' }
  }
  if (!isAnswered || reply.code === 421) {
    return serverFault(error, stage, recipient)
  }
  if (!isRefusal(reply.code)) {
    return {
      class: 'content',
      kind: 'rejected',
      reply: { ...reply, text: 'refused before sending' },
    }
  }
  if (error.command === 'MAIL FROM' && !isAboutSize(reply)) {
    return { fault: 'server-sender', kind: 'server', reply, stage }
  }
  return refusal(reply)
}
