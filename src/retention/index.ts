export { RetentionError } from './errors.js'
export { retentionRoom } from './room.js'
export { type Sweep, sweepRetention } from './sweep.js'
export type { RetentionRule } from './types.js'
