import { homeIn, homeMetadataIn } from '../_parts/home.js'

export const generateMetadata = homeMetadataIn('ru')

export default homeIn('ru')
