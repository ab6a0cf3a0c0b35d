import type { PayloadRequest } from 'payload'

import type { NoticeKind } from '../notices/types.js'

import { addressOf } from '../../plugin/addressOf.js'
import { appLimiter } from '../../plugin/limiter.js'
import { parseAddress } from '../address/index.js'
import { askNotice, queuedNotices } from '../notices/store.js'
import { readForm } from '../pages/readForm.js'
import { askedPage, badAddressPage, busyPage } from './pages.js'
import { languageOf } from './texts.js'

const minute = 60_000

/** Requests of one source in ten minutes. */
const mostOfOne = 10

/** Letters that wait: beyond this a program is asking, and mailboxes of strangers are spared. */
const mostWaiting = 500

const requestsOf = appLimiter(10 * minute)

/** Without a proxy everybody is one source. */
const sourceOf = ({ headers }: PayloadRequest): string =>
  addressOf(headers)?.slice(0, 64) ?? 'direct'

/** Filled by programs alone: people neither see nor reach the field. */
const trap = 'website'

/**
 * Takes a request for a letter. Whether the address is known is not looked at here: the answer and
 * the work are the same, and the worker decides.
 */
export const takeRequest =
  (kind: Extract<NoticeKind, 'confirm' | 'preferences'>) =>
  async (req: PayloadRequest): Promise<Response> => {
    const { payload } = req
    const form = await readForm(req)
    const language = languageOf(form.get('language') ?? form.get('lang'))
    const shown = languageOf(form.get('lang') ?? form.get('language'))
    const parsed = parseAddress(form.get('email')?.trim() ?? '')
    if (!parsed.ok) {
      return badAddressPage(shown)
    }
    const isOneTooMany = !requestsOf(payload).admits(sourceOf(req), mostOfOne)
    if (isOneTooMany || (await queuedNotices(payload)) >= mostWaiting) {
      return busyPage(shown)
    }
    if (!form.get(trap)) {
      const matters = form
        .getAll('list')
        .slice(0, 50)
        .map((id) => id.slice(0, 64))
      await askNotice({ address: parsed.address, kind, language, matters, payload })
    }
    return askedPage(shown)
  }
