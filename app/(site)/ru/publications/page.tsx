import { listIn, listMetadataIn } from '../../_parts/list.js'

export const metadata = listMetadataIn('ru')

export default listIn('ru')
