export { bodyLimits, withBodyLimit } from './bodyLimit.js'
export { queryLimits } from './queryLimits.js'
export { textLimits } from './richTextShape.js'
export { doorRoom } from './room.js'
