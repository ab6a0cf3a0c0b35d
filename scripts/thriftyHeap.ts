import { setFlagsFromString } from 'node:v8'

/**
 * Lets the heap of this process grow by a fifth before it is collected. A worker that sends makes
 * much garbage and keeps little; left alone, the heap doubles before anything is collected. Costs
 * some processor time; `npm run bench -- send --speed` shows both.
 */
export const growHeapSparingly = (): void => setFlagsFromString('--heap-growing-percent=20')
