import { robots } from '../_parts/sitemap.js'

export const dynamic = 'force-dynamic'

export const GET = robots
