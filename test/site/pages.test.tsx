import type { ReactNode } from 'react'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { getPayload } from 'payload'
import { prerender } from 'react-dom/static'

import type { ReleaseContent } from '../../src/releases/canonicalHash.js'

import { optionsOf } from '../../src/plugin/options.js'
import { canonicalHash, contentIn } from '../../src/releases/canonicalHash.js'
import { renderer } from '../../src/releases/render/index.js'
import { boot, type TestApp } from '../helpers/boot.js'

/** The pages read the app's config when they are loaded: its environment has to be set before. */
const loadPages = async () => ({
  home: await import('../../app/(site)/_parts/home.js'),
  feed: await import('../../app/(site)/_parts/feed.js'),
  list: await import('../../app/(site)/_parts/list.js'),
  publication: await import('../../app/(site)/_parts/publication.js'),
  sitemap: await import('../../app/(site)/_parts/sitemap.js'),
  subscribe: await import('../../app/(site)/_parts/subscribe.js'),
})

const toHtml = async (node: ReactNode): Promise<string> =>
  new Response((await prerender(node)).prelude).text()

const elementsIn = (html: string): Tree.Element[] => {
  const all = (node: Tree.Node): Tree.Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(all) : []),
  ]
  return all(parse(html))
}

const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value

describe('pages of the site', () => {
  let app: TestApp
  let pages: Awaited<ReturnType<typeof loadPages>>
  let count = 0

  const release = async (more: Record<string, unknown> = {}): Promise<string> => {
    count += 1
    const publication = await app.payload.create({
      collection: 'publications',
      data: { kind: 'statement', language: 'en', title: 'Draft that nobody sees', tlp: 'TLP:RED' },
      draft: true,
    })
    const content: ReleaseContent = {
      attachments: [],
      html: '<p>Words of the release.</p>',
      language: 'en',
      renderer,
      text: 'Words of the release.',
      title: `Publication ${count}`,
      tlp: 'TLP:CLEAR',
    }
    const released = contentIn({ ...content, ...more })
    const at = new Date(Date.UTC(2025, 0, 1, count)).toISOString()
    const slug = `publication-${count}`
    await app.payload.db.create({
      collection: 'releases',
      data: {
        about: null,
        countries: ['KZ'],
        embargoUntil: null,
        event: 'e',
        files: [],
        kind: 'statement',
        original: String(publication.id),
        publication: publication.id,
        publicFrom: more.embargoUntil ?? at,
        releasedAt: at,
        rights: ['assembly'],
        sequence: 1,
        status: 'released',
        statusAt: at,
        supersedes: null,
        ...more,
        ...released,
        id: `r${count}`,
        slug,
        hash: canonicalHash(released),
      },
    })
    return slug
  }

  const list = (query: Record<string, string> = {}, language: 'en' | 'ru' = 'en') => {
    const Page = pages.list.listIn(language)
    return toHtml(<Page searchParams={Promise.resolve(query)} />)
  }
  const publication = async (slug: string, language: 'en' | 'ru' = 'en') =>
    toHtml(await pages.publication.publicationIn(language)({ params: Promise.resolve({ slug }) }))
  const home = (language: 'en' | 'ru' = 'en') => {
    const Page = pages.home.homeIn(language)
    return toHtml(<Page />)
  }

  beforeAll(async () => {
    app = await boot()
    pages = await loadPages()
  })
  afterAll(() => app.close())

  it('should say so while nothing was published', async () => {
    expect(await home()).toContain('Nothing has been published yet.')
    expect(await list({}, 'ru')).toContain('Публикаций пока нет.')
  })

  it('should list what the public may read, newest first, and nothing else', async () => {
    await release({ title: 'Older' })
    await release({ title: 'Newer' })
    await release({ title: 'For the few', tlp: 'TLP:GREEN' })
    await release({ status: 'withdrawn', title: 'Taken back' })
    await release({ status: 'superseded', title: 'Superseded' })
    await release({ embargoUntil: '2999-01-01T00:00:00.000Z', title: 'Under embargo' })
    const html = await list()
    expect(html.indexOf('Newer')).toBeGreaterThan(0)
    expect(html.indexOf('Older')).toBeGreaterThan(html.indexOf('Newer'))
    for (const hidden of ['For the few', 'Taken back', 'Superseded', 'Under embargo', 'Draft']) {
      expect(html).not.toContain(hidden)
    }
  })

  it('should narrow the list by country, right and language', async () => {
    await release({ countries: ['TM'], rights: ['religion'], title: 'Only this' })
    await release({ countries: ['UZ'], language: 'ru', title: 'По-русски' })
    for (const query of [{ country: 'TM' }, { right: 'religion' }]) {
      const html = await list(query as unknown as Record<string, string>)
      expect(html).toContain('Only this')
      expect(html).not.toContain('Newer')
    }
    const russian = await list({ language: 'ru' })
    expect(russian).toContain('По-русски')
    expect(russian).not.toContain('Only this')
    expect(await list({ country: 'XX' })).toContain('No publication fits this choice.')
  })

  it.each([{ page: '-1' }, { page: 'x' }, { country: '<script>' }, { page: '1e9' }])(
    'should show a page for the query %j',
    async (query) => {
      expect(await list(query as unknown as Record<string, string>)).toContain(
        '<h1>Publications</h1>',
      )
    },
  )

  it('should show a publication with its language, date, label and other languages', async () => {
    const first = await release({ original: 'group', title: 'A statement' })
    await release({ language: 'ru', original: 'group', title: 'Заявление' })
    const html = await publication(first)
    const elements = elementsIn(html)
    const heading = elements.find(({ tagName }) => tagName === 'h1')
    expect(heading && attribute(heading, 'lang')).toBe('en')
    expect(html).toContain('<p>Words of the release.</p>')
    expect(html).toContain('TLP:CLEAR')
    expect(
      elements.some((element) => attribute(element, 'datetime')?.startsWith('2025-01-01')),
    ).toBe(true)
    const other = elements.find((element) => attribute(element, 'title') === 'Заявление')
    expect(other && attribute(other, 'hreflang')).toBe('ru')
  })

  it('should tell that a publication is being corrected', async () => {
    const slug = await release({ status: 'correcting' })
    expect(await publication(slug)).toContain('This publication is being corrected.')
    expect(await publication(slug, 'ru')).toContain('Эта публикация исправляется.')
  })

  it('should show no word of a withdrawn publication', async () => {
    const slug = await release({ status: 'withdrawn', text: 'Gone', title: 'Gone' })
    const html = await publication(slug)
    expect(html).toContain('was withdrawn')
    expect(html).not.toContain('Gone')
    expect(html).not.toContain('Words of the release')
    const metadata = await pages.publication.publicationMetadataIn('en')({
      params: Promise.resolve({ slug }),
    })
    expect(metadata.robots).toEqual({ index: false })
  })

  it.each(['nothing-here', 'draft-that-nobody-sees'])(
    'should answer the unknown address %s with the page for them',
    async (slug) => {
      await expect(publication(slug)).rejects.toMatchObject({
        digest: expect.stringContaining('/not-found') as unknown,
      })
    },
  )

  it('should show the programme in the language of the reader, and its office to subscribe', async () => {
    const page = { about: 'programmes', kind: 'page' }
    const slug = await release({
      ...page,
      html: '<p>The aim.</p>\n<p><a href="mailto:office@example.org" rel="noreferrer">us</a></p>',
      title: 'The campaign',
    })
    await release({ ...page, html: '<p>Цель.</p>', language: 'ru', title: 'Кампания' })
    expect(await home()).toContain('The aim.')
    expect(await home('ru')).toContain('Цель.')
    const Subscribe = pages.subscribe.subscribeIn('en')
    expect(await toHtml(<Subscribe />)).toContain('href="mailto:office@example.org"')
    const addresses = elementsIn(await list()).map((element) => attribute(element, 'href'))
    expect(addresses).toContain('/publications/publication-1')
    expect(addresses).not.toContain(`/publications/${slug}`)
  })

  it('should offer a form that works without scripts, with the lists that anyone may join', async () => {
    const list = (name: string, more: Record<string, unknown>) =>
      app.payload.create({
        collection: 'mailing-lists',
        data: {
          name,
          membership: 'subscriptions',
          status: 'open',
          tlpCeiling: 'TLP:CLEAR',
          ...more,
        },
      })
    await list('News for all', { isPublic: true })
    await list('Monthly', { isPublic: true })
    await list('Embassies only', { isPublic: false })
    const html = await toHtml(<>{await pages.subscribe.subscribeIn('ru')()}</>)
    expect(html).toContain('News for all')
    expect(html).not.toContain('Embassies only')
    const elements = elementsIn(html)
    const actions = elements.filter(({ tagName }) => tagName === 'form')
    expect(actions.map((form) => [attribute(form, 'method'), attribute(form, 'action')])).toEqual([
      ['post', '/api/mail/subscribe'],
      ['post', '/api/mail/preferences'],
    ])
    const labelled = new Set(
      elements.filter(({ tagName }) => tagName === 'label').map((label) => attribute(label, 'for')),
    )
    for (const control of elements.filter(({ tagName }) => ['input', 'select'].includes(tagName))) {
      const isPlain =
        attribute(control, 'type') === 'hidden' || attribute(control, 'tabindex') === '-1'
      expect(isPlain || labelled.has(attribute(control, 'id'))).toBe(true)
    }
  })

  const bodyOf = async (answer: Promise<Response> | Response) => (await answer).text()
  const requestOf = (path: string, headers = {}) =>
    new Request(`http://localhost:3000${path}`, { headers })

  it('should put public releases alone into the feed and the sitemap', async () => {
    const shown = await release({ title: 'Bells & <whistles>', countries: ['TM'] })
    await release({ title: 'For few', tlp: 'TLP:GREEN' })
    await release({ embargoUntil: '2999-01-01T00:00:00.000Z', title: 'Not yet' })
    const withdrawn = await release({ status: 'withdrawn', title: 'Taken back' })
    const feed = await bodyOf(pages.feed.feedIn('en')(requestOf('/feed.xml')))
    expect(feed).toContain('Bells &#38; &#60;whistles&#62;')
    expect(feed).toContain(`/publications/${shown}`)
    expect(feed).not.toMatch(/For few|Not yet|Taken back/)
    const narrowed = await bodyOf(pages.feed.feedIn('en')(requestOf('/feed.xml?country=TM')))
    expect(narrowed.match(/<entry /g)?.length).toBeLessThan(feed.match(/<entry /g)?.length ?? 0)
    const sitemap = await bodyOf(pages.sitemap.sitemap(requestOf('/sitemap.xml')))
    expect(sitemap).toContain(`/publications/${shown}<`)
    expect(sitemap).not.toContain(withdrawn)
    expect(await bodyOf(pages.sitemap.robots())).toContain('Disallow: /admin')
  })

  it('should show a publication everywhere at the end of its embargo, and nowhere a moment before', async () => {
    const end = new Date(Date.UTC(2098, 0, 1))
    const embargo = { embargoUntil: end.toISOString() }
    const slug = await release({ ...embargo, title: 'Held until then' })
    const group = { ...embargo, language: 'ru', original: 'held' }
    await release({ ...group, title: 'До поры' })
    await release({ ...embargo, title: 'Never for all', tlp: 'TLP:GREEN' })
    const open = await release({ original: 'held', title: 'Free at once' })
    const { default: config } = await import('../../payload.config.js')
    const options = optionsOf(await getPayload({ config }))
    const { clock } = options
    const seen = async (now: number) => {
      options.clock = () => new Date(now)
      const shown = await Promise.all([
        home(),
        home('ru'),
        list(),
        list({}, 'ru'),
        list({ language: 'ru' }),
        publication(open),
        publication(slug).catch(() => ''),
        ...(['en', 'ru'] as const).map((language) =>
          bodyOf(pages.feed.feedIn(language)(requestOf('/feed.xml'))),
        ),
        bodyOf(pages.sitemap.sitemap(requestOf('/sitemap.xml'))),
      ])
      options.clock = clock
      return shown.join('\n')
    }
    const [before, after] = [await seen(end.getTime() - 1), await seen(end.getTime())]

    expect(before).not.toMatch(/Held until then|До поры|Never for all|2098/)
    expect(before).not.toContain(`/publications/${slug}`)
    expect(after.match(/<h1 lang="en">Held until then/g)).toHaveLength(1)
    expect(after).toContain('title="До поры"')
    expect(after).toContain('<time dateTime="2098-01-01T00:00:00.000Z">1 January 2098</time>')
    expect(after).toContain(`<published>${end.toISOString()}</published>`)
    expect(after.split(`/publications/${slug}`).length).toBeGreaterThan(5)
    expect(after).not.toContain('Never for all')
  })

  it('should send a feed again only when it has changed', async () => {
    const first = await pages.feed.feedIn('en')(requestOf('/feed.xml'))
    const known = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect((await pages.feed.feedIn('en')(requestOf('/feed.xml', known))).status).toBe(304)
    await release({ title: 'New' })
    expect((await pages.feed.feedIn('en')(requestOf('/feed.xml', known))).status).toBe(200)
  })

  it('should give every page one main part, one first heading, a way past the menu, and no third party', async () => {
    const slug = await release({})
    for (const html of [await home(), await home('ru'), await list(), await publication(slug)]) {
      const elements = elementsIn(html)
      const named = (name: string) => elements.filter(({ tagName }) => tagName === name)
      expect(named('main')).toHaveLength(1)
      expect(named('h1')).toHaveLength(1)
      expect(named('header').length).toBeGreaterThan(0)
      expect(elements.some((element) => attribute(element, 'href') === '#content')).toBe(true)
      expect(named('script')).toEqual([])
      for (const element of elements) {
        expect(attribute(element, 'src')).toBeUndefined()
        expect(attribute(element, 'style')).toBeUndefined()
      }
    }
  })
})
