import type { Payload, PayloadRequest } from 'payload'

import type { NoticeKind } from '../notices/types.js'

import { optionsOf } from '../../plugin/options.js'
import { parseAddress } from '../address/index.js'
import { askNotice, queuedNotices } from '../notices/store.js'
import { readForm } from '../pages/readForm.js'
import { createLimiter, type Limiter, sourceOf } from './limiter.js'
import { askedPage, badAddressPage, busyPage } from './pages.js'
import { languageOf } from './texts.js'

const minute = 60_000

/** Requests of one source in ten minutes. */
const mostOfOne = 10

/** Letters that wait: beyond this a program is asking, and mailboxes of strangers are spared. */
const mostWaiting = 500

const limiters = new WeakMap<Payload, Limiter>()

const limiterOf = (payload: Payload): Limiter => {
  const known =
    limiters.get(payload) ??
    createLimiter({ clock: optionsOf(payload).clock, most: mostOfOne, spanMs: 10 * minute })
  limiters.set(payload, known)
  return known
}

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
    const isOneTooMany = !limiterOf(payload).admits(sourceOf(req.headers))
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
