import type { Payload } from 'payload'

import type { MailText } from '../types.js'
import type { MailFault, MailLink } from './types.js'

import { optionsOf } from '../../../plugin/options.js'
import { MailFaultyError } from '../errors.js'
import { judgeOwnLink } from './judgeOwnLink.js'
import { lintMail } from './lintMail.js'

const faultsOfOwn = async (
  payload: Payload,
  links: MailLink[],
  arriving: string | undefined,
): Promise<MailFault[]> => {
  const { origin } = new URL(optionsOf(payload).serverURL)
  const faults: MailFault[] = []
  for (const { element, href, number, part } of links) {
    const url = URL.canParse(href) ? new URL(href) : null
    const code = url?.origin === origin ? await judgeOwnLink(payload, url, arriving) : null
    if (code) {
      faults.push({ code, element, number, part })
    }
  }
  return faults
}

/**
 * Lets a mail through that fetches nothing, runs nothing, and whose links are whole and lead where
 * every reader may go; those to our own site lead to what there is. Nothing is asked of any network.
 *
 * @param arriving the address of a text that becomes public before the mail leaves
 * @throws MailFaultyError
 */
export const requireSoundMail = async (
  payload: Payload,
  mail: Pick<MailText, 'html' | 'text'>,
  arriving?: string,
): Promise<void> => {
  const { faults, links } = lintMail(mail, optionsOf(payload).serverURL)
  const all = [...faults, ...(await faultsOfOwn(payload, links, arriving))]
  if (all.length > 0) {
    throw new MailFaultyError(all)
  }
}
