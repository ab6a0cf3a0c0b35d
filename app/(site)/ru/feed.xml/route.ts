import { feedIn } from '../../_parts/feed.js'

export const dynamic = 'force-dynamic'

export const GET = feedIn('ru')
