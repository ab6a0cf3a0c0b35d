import { sitemap } from '../_parts/sitemap.js'

export const dynamic = 'force-dynamic'

export const GET = sitemap
