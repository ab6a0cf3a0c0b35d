import { homeIn, homeMetadataIn } from '../_parts/home.js'

export const generateMetadata = homeMetadataIn('en')

export default homeIn('en')
