/**
 * What a mail may not leave with: something that is fetched from elsewhere, something that runs, a
 * link that is no whole address, one that goes without TLS, one that leads behind the login, to a
 * machine that readers cannot reach, to the page of one reader, or to nothing.
 */
export type FaultCode =
  | 'link-broken'
  | 'link-insecure'
  | 'link-not-public'
  | 'link-personal'
  | 'link-private'
  | 'link-to-nothing'
  | 'remote-content'
  | 'script'

/** Where a fault stands: the element and which of its kind it is, counted from 1; never its words. */
export type MailFault = {
  code: FaultCode
  element: string
  number: number
  part: 'html' | 'text'
}

/** A link of a mail, for those who know what is there. */
export type MailLink = { element: string; href: string; number: number; part: MailFault['part'] }
