import { everyRelease } from './releases.js'
import { at, languages, ownPage } from './texts.js'
import { changedAt } from './words.js'
import { siteAddress, xmlResponse, xmlText } from './xml.js'

const location = (path: string, changed?: string): string =>
  [
    `<url><loc>${xmlText(`${siteAddress()}${path}`)}</loc>`,
    changed ? `<lastmod>${changed}</lastmod>` : '',
    '</url>',
  ].join('')

/** Every page that anyone may read, for search engines (sitemaps.org 0.9). */
export const sitemap = async (request: Request): Promise<Response> => {
  const body = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...languages.flatMap((language) =>
      ['/', '/publications', '/subscribe'].map((path) => location(at(language, path))),
    ),
    ...(await everyRelease()).map((release) => location(ownPage(release), changedAt(release))),
    '</urlset>',
    '',
  ].join('\n')
  return xmlResponse({ body, request, type: 'application/xml' })
}

/** What robots may visit: the public pages, not the desk and not the links of mails. */
export const robots = (): Response =>
  new Response(
    `User-agent: *\nDisallow: /admin\nDisallow: /api/\nSitemap: ${siteAddress()}/sitemap.xml\n`,
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  )
