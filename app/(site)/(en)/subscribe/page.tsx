import { subscribeIn, subscribeMetadataIn } from '../../_parts/subscribe.js'

export const metadata = subscribeMetadataIn('en')

export default subscribeIn('en')
