import type { Endpoint, PayloadRequest } from 'payload'

import type { Address } from '../address/index.js'
import type { NoticeRow } from '../notices/types.js'

import { parseAddress } from '../address/index.js'
import { noticeOf } from '../notices/link.js'
import { readForm } from '../pages/readForm.js'
import { takeRequest } from './ask.js'
import { choose } from './choices.js'
import { joinLists } from './join.js'
import { knownOf, publicLists } from './known.js'
import { eraseOwnData, exportOwnData } from './ownData.js'
import {
  confirmedPage,
  confirmPage,
  erasedPage,
  erasePage,
  expiredPage,
  preferencesPage,
} from './pages.js'
import { languageOf } from './texts.js'

type Held = { address: Address; notice: NoticeRow; req: PayloadRequest; token: string }

/** Runs for whoever holds a good link of this kind; everybody else learns that it is none. */
const holding =
  (kind: 'confirm' | 'preferences', act: (held: Held) => Promise<Response>) =>
  async (req: PayloadRequest): Promise<Response> => {
    const given = req.routeParams?.token
    const token = typeof given === 'string' && /^[\w.-]{1,1024}$/.test(given) ? given : ''
    const notice = await noticeOf(req.payload, kind, token)
    const parsed = parseAddress(notice?.address)
    return notice && parsed.ok
      ? act({ address: parsed.address, notice, req, token })
      : expiredPage()
  }

const chosenLists = async ({ notice, req }: Held) => {
  const open = await publicLists(req.payload)
  return open.filter(({ id }) => notice.matters.length === 0 || notice.matters.includes(id))
}

const askConfirmation = async (held: Held): Promise<Response> =>
  confirmPage({
    language: held.notice.language,
    lists: (await chosenLists(held)).map(({ name }) => name),
    token: held.token,
  })

const confirm = async (held: Held): Promise<Response> => {
  const { address, notice, req } = held
  const { id, askedAt, language } = notice
  const lists = (await chosenLists(held)).map((list) => list.id)
  const proof = { askedAt, language, notice: id }
  await joinLists({ address, lists, payload: req.payload, proof })
  return confirmedPage(language)
}

const showPreferences = async ({ address, notice, req, token }: Held): Promise<Response> =>
  preferencesPage({
    known: await knownOf(req.payload, address),
    language: notice.language,
    token,
  })

const asFile = (data: Record<string, unknown>): Response =>
  new Response(JSON.stringify(data, null, 2), {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Disposition': 'attachment; filename="my-data.json"',
      'Content-Type': 'application/json; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    },
  })

const changePreferences = async (held: Held): Promise<Response> => {
  const { address, notice, req, token } = held
  const { payload } = req
  const form = await readForm(req)
  const action = form.get('action')
  if (action === 'export') {
    return asFile(await exportOwnData(payload, address))
  }
  if (action === 'erase' && form.get('sure') !== 'yes') {
    return erasePage(notice.language, token)
  }
  if (action === 'erase') {
    await eraseOwnData(payload, address)
    return erasedPage(notice.language)
  }
  if (action === 'save') {
    const language = languageOf(form.get('language'))
    const wanted = new Set(form.getAll('list'))
    const known = await knownOf(payload, address)
    await choose({ address, known, language, notice, payload, wanted })
  }
  return preferencesPage({
    isSaved: action === 'save',
    known: await knownOf(payload, address),
    language: notice.language,
    token,
  })
}

/**
 * What readers do themselves, with forms that need no script. A GET changes nothing; what changes
 * something is a POST by whoever holds a link that was mailed to the address.
 */
export const subscriptionEndpoints: Endpoint[] = [
  { handler: takeRequest('confirm'), method: 'post', path: '/mail/subscribe' },
  { handler: takeRequest('preferences'), method: 'post', path: '/mail/preferences' },
  { handler: holding('confirm', askConfirmation), method: 'get', path: '/mail/confirm/:token' },
  { handler: holding('confirm', confirm), method: 'post', path: '/mail/confirm/:token' },
  {
    handler: holding('preferences', showPreferences),
    method: 'get',
    path: '/mail/preferences/:token',
  },
  {
    handler: holding('preferences', changePreferences),
    method: 'post',
    path: '/mail/preferences/:token',
  },
]
