import type { Endpoint, Payload } from 'payload'

import type { Release } from '../../releases/index.js'
import type { NewsletterRow } from './types.js'

import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { nextDue, wallOf } from './cadence.js'
import { collect } from './collect.js'
import { type IssueMail, previewMails } from './previewMails.js'

/** What the next issue would be, were it made now. */
export type IssuePreview = {
  /** True where nothing new is there and earlier releases stand in. */
  isExample: boolean
  mails: IssueMail[]
  /** When the next ones are due; ISO 8601, UTC. */
  next: string[]
}

/** How many releases an example holds. */
const exampleSize = 3

const example = async (payload: Payload, newsletter: NewsletterRow): Promise<Release[]> => {
  const beginning = '1970-01-01T00:00:00.000Z'
  const { releases } = await collect(payload, { ...newsletter, id: '', collectedUntil: beginning })
  return releases.slice(-exampleSize)
}

const previewOf = async (payload: Payload, newsletter: NewsletterRow): Promise<IssuePreview> => {
  const now = optionsOf(payload).clock()
  const { releases: collected } = await collect(payload, newsletter)
  const releases = collected.length > 0 ? collected : await example(payload, newsletter)
  const { id, cadence, timeZone } = newsletter
  const [next = now.toISOString(), ...more] = nextDue(cadence, timeZone, now)
  const issue = { id: `${id}-${wallOf(new Date(next), timeZone)}`, occurrence: next }
  return {
    isExample: collected.length === 0,
    mails: await previewMails({ issue, newsletter, payload, releases }),
    next: [next, ...more],
  }
}

/** `GET /api/newsletters/:id/preview`, for whoever may read the newsletter. */
export const previewEndpoint: Omit<Endpoint, 'root'> = {
  handler: async (req) => {
    const newsletter = (await req.payload.findByID({
      id: String(req.routeParams?.id),
      collection: asSlug('newsletters'),
      depth: 0,
      overrideAccess: false,
      req,
    })) as unknown as NewsletterRow
    return Response.json(await previewOf(req.payload, newsletter), {
      headers: { 'Cache-Control': 'no-store' },
    })
  },
  method: 'get',
  path: '/:id/preview',
}
