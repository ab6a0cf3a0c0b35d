/** Where a mail has a fault, and which; never its words. */
export type Fault = { code: string; element: string; number: number; part: string }

/** Why a mail would not leave. */
export type Stopped = { code: string; faults: Fault[] }

/** A mail as a preview answers it. */
export type Issue = {
  html: string
  language: string
  /** How many it holds; a mail of one release has none to count. */
  releases?: number
  subject: string
  text: string
}

/** A mail of an issue; without content where the last check stops it. */
export type IssueMail = { list: { id: string; name: string }; stopped: null | Stopped } & Issue

export type Preview = { isExample: boolean; mails: IssueMail[]; next: string[] }
