import { layoutIn, metadataIn } from '../_parts/layout.js'

export { viewport } from '../_parts/layout.js'

export const dynamic = 'force-dynamic'

export const metadata = metadataIn('en')

export default layoutIn('en')
