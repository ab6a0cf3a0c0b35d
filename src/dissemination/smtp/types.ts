/** Why mail was not taken, told apart because each calls for something else. */
export type RefusalClass =
  /** The mailbox or its domain does not exist. */
  | 'address'
  /** The mail as such: size, form or content. */
  | 'content'
  /** The mailbox is full or disabled for now. */
  | 'full'
  /** No reason that can be told. */
  | 'other'
  /** A rule of the receiving side; says nothing about the address. */
  | 'policy'

/** What the server said, without the recipient's address. */
export type Reply = {
  /** Three digits (RFC 5321). */
  code: number
  /** Enhanced status code (RFC 3463), such as `5.1.1`. */
  enhanced: null | string
  text: string
}

/** How far a mail got: only after the final dot can the server have it. */
export type SmtpStage = 'after-dot' | 'before-dot' | 'connect' | 'greeting' | 'login' | 'tls'

/** Why the server cannot be used now, whoever the recipient is. */
export type ServerFault =
  /** Given back before anything was said to a server. */
  | 'not-begun'
  | 'server-closing'
  | 'server-connection'
  | 'server-greeting'
  | 'server-login'
  | 'server-protocol'
  /** One lasting refusal after another: a rule of the server, such as who may relay. */
  | 'server-refuses'
  | 'server-sender'
  | 'server-timeout'
  | 'server-tls'

/** What became of one mail. */
export type SendOutcome =
  /** The server took responsibility. */
  | { kind: 'accepted'; reply: Reply }
  /** A temporary refusal: the server does not have it. */
  | { class: RefusalClass; kind: 'deferred'; reply: Reply }
  /** A lasting refusal: the server does not have it. */
  | { class: RefusalClass; kind: 'rejected'; reply: Reply }
  /** The server failed before it could have the mail; not the recipient's matter. */
  | { fault: ServerFault; kind: 'server'; reply: null | Reply; stage: SmtpStage }
  /** Contact was lost after the final dot: the server may have it. */
  | { kind: 'unknown' }

/** One mail for one recipient, as it goes out. */
export type Envelope = {
  /** The return path; empty for none. */
  from: string
  /** ENVID (RFC 3461), sent where the server offers DSN. */
  id?: string
  to: string
}

/** Where mails are handed over, from `smtp://` or `smtps://`. */
export type SmtpServer = {
  host: string
  login: { password: string; user: string } | null
  port: number
  /** TLS from the first byte (`smtps://`). */
  secure: boolean
  /** Refuses to go on without TLS: `?tls=required`, and always with a login beyond this machine. */
  tls: 'offered' | 'required'
}
