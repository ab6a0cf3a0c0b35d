import type { Payload } from 'payload'

import type { MailText } from '../types.js'
import type { FaultCode, MailFault, MailLink } from './types.js'

import { optionsOf } from '../../../plugin/options.js'
import { publicAddress } from '../../../releases/publicAddress.js'
import { MailFaultyError } from '../../errors.js'
import { lintMail } from './lintMail.js'

/** A text of the site, in whichever language its pages are. */
const PUBLICATION = /^(?:\/[a-z]{2})?\/publications\/(?<slug>[^/]+)\/?$/

const decoded = (slug: string): string => {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}

/** What a reader without an account finds under a link to our own site. */
const judgeOwn = async (
  payload: Payload,
  { pathname }: URL,
  arriving: string | undefined,
): Promise<FaultCode | null> => {
  const { admin } = payload.config.routes
  if (pathname === admin || pathname.startsWith(`${admin}/`)) {
    return 'link-not-public'
  }
  const slug = PUBLICATION.exec(pathname)?.groups?.slug
  if (slug === undefined || slug === arriving) {
    return null
  }
  const { kind } = await publicAddress({ payload, slug: decoded(slug) })
  return kind === 'shown' || kind === 'moved' ? null : 'link-to-nothing'
}

const faultsOfOwn = async (
  payload: Payload,
  links: MailLink[],
  arriving: string | undefined,
): Promise<MailFault[]> => {
  const { serverURL } = optionsOf(payload)
  const { origin } = new URL(serverURL)
  const faults: MailFault[] = []
  for (const { element, href, number, part } of links) {
    const url = URL.canParse(href) ? new URL(href) : null
    const code = url?.origin === origin ? await judgeOwn(payload, url, arriving) : null
    if (code) {
      faults.push({ code, element, number, part })
    }
  }
  return faults
}

/**
 * Lets a mail through that fetches nothing, runs nothing, and whose links are whole; those to our
 * own site lead to what readers may see. Nothing is asked of any network.
 *
 * @param arriving the address of a text that becomes public before the mail leaves
 * @throws MailFaultyError
 */
export const requireSoundMail = async (
  payload: Payload,
  mail: Pick<MailText, 'html' | 'text'>,
  arriving?: string,
): Promise<void> => {
  const { faults, links } = lintMail(mail)
  const all = [...faults, ...(await faultsOfOwn(payload, links, arriving))]
  if (all.length > 0) {
    throw new MailFaultyError(all)
  }
}
