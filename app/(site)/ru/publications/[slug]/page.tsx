import { publicationIn, publicationMetadataIn } from '../../../_parts/publication.js'

export const generateMetadata = publicationMetadataIn('ru')

export default publicationIn('ru')
