import type { ResolvedOptions } from '../plugin/options.js'
import type { Release } from './types.js'

/**
 * Where a release is read on the site: its own page in its own language, the same for everybody who
 * follows the link, so that the address tells nothing of them.
 */
export const publicationUrl = (
  { language, slug }: Pick<Release, 'language' | 'slug'>,
  { dissemination, serverURL }: Pick<ResolvedOptions, 'dissemination' | 'serverURL'>,
): string => {
  const path = dissemination.siteLanguages.includes(language) ? `/${language}` : ''
  return `${serverURL}${path}/publications/${slug}`
}
