import { listIn, listMetadataIn } from '../../_parts/list.js'

export const metadata = listMetadataIn('en')

export default listIn('en')
