import { layoutIn, metadataIn } from '../_parts/layout.js'

export { viewport } from '../_parts/layout.js'

export const dynamic = 'force-dynamic'

export const metadata = metadataIn('ru')

export default layoutIn('ru')
