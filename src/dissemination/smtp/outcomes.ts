import type { Reply, SendOutcome, ServerFault, SmtpStage } from './types.js'

import { classOfReply, parseReply } from './parseReply.js'

/** What nodemailer says about a connection that failed, as far as it is relied on. */
export type SmtpError = Error & {
  code?: string
  /** What Node said, where nodemailer says another code. */
  originalCode?: string
  response?: string
}

export type ServerOutcome = Extract<SendOutcome, { kind: 'server' }>

const faults: Record<string, ServerFault> = {
  EAUTH: 'server-login',
  EDNS: 'server-connection',
  ENOAUTH: 'server-login',
  EPROTOCOL: 'server-protocol',
  ESOCKET: 'server-connection',
  ETIMEDOUT: 'server-timeout',
}

const certificateFaults =
  /^(?:CERT_|DEPTH_ZERO_SELF_SIGNED|EPROTO$|ERR_SSL_|ERR_TLS_|SELF_SIGNED|UNABLE_TO_)/

/** Whether TLS failed, also where the connection is said to: a certificate that nobody vouches for. */
export const isTlsFault = ({ code, originalCode }: SmtpError): boolean =>
  code === 'ETLS' || code === 'EREQUIRETLS' || certificateFaults.test(originalCode ?? '')

/** A connection that did not come about: the recipient has no part in it. */
export const serverFault = (error: SmtpError, stage: SmtpStage): ServerOutcome => {
  const reply = error.response ? parseReply({ recipient: '', response: error.response }) : null
  const known = isTlsFault(error) ? 'server-tls' : (faults[error.code ?? ''] ?? 'server-connection')
  const isGreeting = stage === 'greeting' && known !== 'server-timeout' && known !== 'server-tls'
  const fault = reply?.code === 421 ? 'server-closing' : isGreeting ? 'server-greeting' : known
  return { fault, kind: 'server', reply, stage }
}

const refusal = (reply: Reply, isOfRecipient: boolean): SendOutcome => ({
  class: classOfReply(reply, isOfRecipient),
  kind: reply.code >= 500 ? 'rejected' : 'deferred',
  reply,
})

const isRefusal = ({ code }: Reply): boolean => code >= 400 && code < 600
const isAgreement = ({ code }: Reply): boolean => code >= 200 && code < 300

/** The size is announced with the sender, so a refusal of it comes there but is the mail's. */
const isAboutSize = (reply: Reply): boolean =>
  reply.code === 552 || reply.enhanced === '5.3.4' || reply.enhanced === '5.2.3'

/** Whether an answer lets the conversation go on after a command before the content. */
export const isAgreementTo = (step: 'data' | 'mail' | 'rcpt', code: number): boolean =>
  step === 'data' ? code === 354 : code >= 200 && code < 300

/**
 * What an answer to a command before the content means for the mail; null while all is well.
 *
 * @param step which command it answers: only a refused recipient is the recipient's
 */
export const outcomeBeforeContent = (
  step: 'data' | 'mail' | 'rcpt',
  reply: Reply,
): null | SendOutcome => {
  if (isAgreementTo(step, reply.code)) {
    return null
  }
  const server = (fault: ServerFault): SendOutcome => ({
    fault,
    kind: 'server',
    reply,
    stage: 'before-dot',
  })
  if (reply.code === 421) {
    return server('server-closing')
  }
  if (!isRefusal(reply)) {
    return server('server-protocol')
  }
  return step === 'mail' && !isAboutSize(reply)
    ? server('server-sender')
    : refusal(reply, step === 'rcpt')
}

/**
 * What the answer to the final dot (RFC 5321 4.1.1.4) means: only the server's own refusal says
 * that it does not have the mail; an answer that is none leaves it unknown.
 */
export const outcomeAfterDot = (reply: Reply): SendOutcome =>
  isAgreement(reply)
    ? { kind: 'accepted', reply }
    : isRefusal(reply)
      ? refusal(reply, false)
      : { kind: 'unknown' }
