export { subscriptionEndpoints } from './endpoints.js'
export { type PublicList, publicLists } from './known.js'
