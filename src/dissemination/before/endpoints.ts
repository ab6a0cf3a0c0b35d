import type { Endpoint, PayloadRequest } from 'payload'

import type { AudienceCount } from '../audience/types.js'
import type { DisseminationRow } from '../dispatch/types.js'

import { answer } from '../../plugin/answer.js'
import { asSlug } from '../../plugin/asSlug.js'
import { appLimiter } from '../../plugin/limiter.js'
import { optionsOf } from '../../plugin/options.js'
import { actorOf } from '../../workflow/index.js'
import { listsOf } from '../dispatch/store.js'
import { TestMailError } from './errors.js'
import { audiencePage } from './people.js'
import { previewMails } from './preview.js'
import { sendTestMails } from './testMail.js'

type Held = { audience?: AudienceCount | null } & DisseminationRow

/** Who may have a test sent: those who prepare and approve. */
const testers = ['coordinator', 'editor']

const mostTests = 20
const testSpanMs = 3_600_000

const testsOf = appLimiter(testSpanMs)

/** The dissemination, for those who may read it. */
const held = async (req: PayloadRequest): Promise<Held> =>
  (await req.payload.findByID({
    id: String(req.routeParams?.id),
    collection: asSlug('disseminations'),
    depth: 0,
    overrideAccess: false,
    req,
  })) as unknown as Held

const rolesOf = (req: PayloadRequest): readonly string[] => actorOf(req)?.roles ?? []

const showAudience = async (req: PayloadRequest): Promise<Response> => {
  const dissemination = await held(req)
  const { addressReaders } = optionsOf(req.payload).dissemination
  const mayRead = rolesOf(req).some((role) => addressReaders.includes(role))
  const lists = await listsOf(req.payload, dissemination)
  return answer({
    audience: dissemination.audience ?? null,
    lists: [...lists.values()].map(({ id, name }) => ({ id, name })),
    people: mayRead ? await audiencePage(req, dissemination.id) : null,
  })
}

const preview = async (req: PayloadRequest): Promise<Response> =>
  answer({ mails: await previewMails(req, await held(req)) })

const test = async (req: PayloadRequest): Promise<Response> => {
  const dissemination = await held(req)
  if (!rolesOf(req).some((role) => testers.includes(role))) {
    throw new TestMailError('test-forbidden')
  }
  if (!testsOf(req.payload).admits(String(req.user?.id), mostTests)) {
    throw new TestMailError('test-often')
  }
  return answer(await sendTestMails(req, dissemination))
}

/** What one looks at before a sending: whom it reaches, the mails themselves, a test to oneself. */
export const beforeSendingEndpoints: Omit<Endpoint, 'root'>[] = [
  { handler: showAudience, method: 'get', path: '/:id/audience' },
  { handler: preview, method: 'get', path: '/:id/mails' },
  { handler: test, method: 'post', path: '/:id/test-mail' },
]
