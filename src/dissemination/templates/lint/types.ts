/**
 * What a mail may not leave with: something that is fetched from elsewhere, something that runs, a
 * link that is no whole address, one that leads behind the login, one to a text that is not public.
 */
export type FaultCode =
  'link-broken' | 'link-not-public' | 'link-to-nothing' | 'remote-content' | 'script'

/** Where a fault stands: the element and which of its kind it is, counted from 1; never its words. */
export type MailFault = {
  code: FaultCode
  element: string
  number: number
  part: 'html' | 'text'
}

/** A link of a mail, for those who know what is there. */
export type MailLink = { element: string; href: string; number: number; part: MailFault['part'] }
