import type { Endpoint, PayloadRequest, Where } from 'payload'

import type { NoticeRow } from '../notices/types.js'
import type { ReaderKey } from './types.js'

import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { actorOf } from '../../workflow/index.js'
import { noticeOf } from '../notices/link.js'
import { askConfirmation } from './askConfirmation.js'
import { confirmKey } from './confirm.js'
import { KeyRefusedError } from './errors.js'
import { keyToConfirm } from './keyOfContact.js'
import { ownKeyOf } from './ownKey.js'
import { keyConfirmedPage, keyExpiredPage, keyPage } from './pages.js'
import { standingOf } from './standing.js'

const languageOf = (req: PayloadRequest): 'en' | 'ru' => (req.i18n.language === 'ru' ? 'ru' : 'en')

const noStore = { 'Cache-Control': 'no-store' }

type Held = { key: ReaderKey; notice: NoticeRow; req: PayloadRequest; token: string }

/** Runs for whoever holds a good link to a key that is still the reader's. */
const holding =
  (act: (held: Held) => Promise<Response>) =>
  async (req: PayloadRequest): Promise<Response> => {
    const given = req.routeParams?.token
    const token = typeof given === 'string' && /^[\w.-]{1,1024}$/.test(given) ? given : ''
    const notice = await noticeOf(req.payload, 'key', token)
    const key = notice && (await keyToConfirm(req.payload, notice))
    return key ? act({ key, notice, req, token }) : keyExpiredPage()
  }

/** The contact that is asked about, for somebody who may see addresses, and this contact. */
const requireContact = async (req: PayloadRequest): Promise<string> => {
  const actor = actorOf(req)
  const { addressReaders, contacts } = optionsOf(req.payload).dissemination
  if (actor?.kind !== 'user' || !actor.roles.some((role) => addressReaders.includes(role))) {
    throw new KeyRefusedError('key-forbidden')
  }
  const id = String(req.routeParams?.id)
  const { docs } = await req.payload.find({
    collection: asSlug(contacts),
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    where: { id: { equals: id } } as Where,
  })
  if (docs.length === 0) {
    throw new KeyRefusedError('key-contact')
  }
  return id
}

/** What readers do with their key: a GET changes nothing, link scanners open every link. */
export const keyEndpoints: Endpoint[] = [
  {
    handler: holding(({ key, notice, token }) =>
      Promise.resolve(keyPage(notice.language, key.fingerprint, token)),
    ),
    method: 'get',
    path: '/mail/key/:token',
  },
  {
    handler: holding(async ({ notice, req }) => {
      await confirmKey(req.payload, notice)
      return keyConfirmedPage(notice.language)
    }),
    method: 'post',
    path: '/mail/key/:token',
  },
  {
    handler: async ({ payload }) => {
      const { signingKey } = optionsOf(payload).dissemination
      const own = signingKey ? await ownKeyOf(signingKey) : null
      return own
        ? new Response(own.armored, {
            headers: {
              'Content-Disposition': 'attachment; filename="key.asc"',
              'Content-Type': 'application/pgp-keys',
              'X-Content-Type-Options': 'nosniff',
            },
          })
        : new Response(null, { status: 404 })
    },
    method: 'get',
    path: '/mail/openpgp-key',
  },
]

/** What the staff sees and asks of the key of a contact. */
export const contactKeyEndpoints: Endpoint[] = [
  {
    handler: async (req) => {
      const contact = await requireContact(req)
      return Response.json(
        await standingOf({ contact, language: languageOf(req), payload: req.payload }),
        {
          headers: noStore,
        },
      )
    },
    method: 'get',
    path: '/:id/openpgp',
  },
  {
    handler: async (req) => {
      const contact = await requireContact(req)
      const { payload } = req
      await ownKeyOf(optionsOf(payload).dissemination.signingKey)
      if (!(await askConfirmation({ again: true, contact, payload, req }))) {
        throw new KeyRefusedError('key-unusable')
      }
      return Response.json(await standingOf({ contact, language: languageOf(req), payload }), {
        headers: noStore,
      })
    },
    method: 'post',
    path: '/:id/openpgp',
  },
]
