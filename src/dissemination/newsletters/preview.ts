import type { Endpoint, Payload } from 'payload'

import type { Release } from '../../releases/index.js'
import type { NewsletterRow } from './types.js'

import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { strictestOf } from '../../releases/releaseIssue.js'
import { renderFrame } from '../templates/renderFrame.js'
import { nextDue } from './cadence.js'
import { collect } from './collect.js'
import { composeIssue } from './compose.js'

/** What the next issue would be, were it made now. */
export type IssuePreview = {
  /** True where nothing new is there and earlier releases stand in. */
  isExample: boolean
  issues: { html: string; language: string; releases: number; subject: string; text: string }[]
  /** When the next ones are due; ISO 8601, UTC. */
  next: string[]
}

/** How many releases an example holds. */
const exampleSize = 3

const example = async (payload: Payload, newsletter: NewsletterRow): Promise<Release[]> => {
  const beginning = '1970-01-01T00:00:00.000Z'
  return (await collect(payload, { ...newsletter, id: '', collectedUntil: beginning })).slice(
    -exampleSize,
  )
}

const previewOf = async (payload: Payload, newsletter: NewsletterRow): Promise<IssuePreview> => {
  const { clock, serverURL } = optionsOf(payload)
  const now = clock()
  const collected = await collect(payload, newsletter)
  const releases = collected.length > 0 ? collected : await example(payload, newsletter)
  const { cadence, shows, timeZone, title } = newsletter
  const [next = now.toISOString(), ...more] = nextDue(cadence, timeZone, now)
  const languages = [...new Set(releases.map(({ language }) => language))]
  return {
    isExample: collected.length === 0,
    issues: languages.map((language) => {
      const parts = releases.filter((release) => release.language === language)
      const content = composeIssue({
        at: next,
        language,
        releases: parts,
        serverURL,
        shows: shows ?? 'opening',
        timeZone,
        title,
      })
      const tlp = strictestOf(parts)
      const mail = renderFrame({
        language: language === 'ru' ? 'ru' : 'en',
        list: title,
        release: { ...content, attachments: [], tlp, url: null },
        template: 'newsletter',
      })
      return { ...mail, language, releases: parts.length }
    }),
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
