import { subscribeIn, subscribeMetadataIn } from '../../_parts/subscribe.js'

export const metadata = subscribeMetadataIn('ru')

export default subscribeIn('ru')
