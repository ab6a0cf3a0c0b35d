import { publicationIn, publicationMetadataIn } from '../../../_parts/publication.js'

export const generateMetadata = publicationMetadataIn('en')

export default publicationIn('en')
