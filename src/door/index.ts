export { queryLimits } from './queryLimits.js'
export { doorRoom } from './room.js'
