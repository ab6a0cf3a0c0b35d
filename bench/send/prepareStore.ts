import { prepareStore } from './prepare.js'
import { splitBatches } from './splitBatches.js'
import { openStore } from './store.js'

/**
 * Prepares the store of the environment, in so many batches at least; says the seconds that queueing
 * took, and its cost.
 */
const [recipients, batches = '1'] = process.argv.slice(2)
const payload = await openStore()
const idle = process.memoryUsage().rss
const cpu = process.cpuUsage()
const { id, seconds } = await prepareStore(payload, Number(recipients))
await splitBatches(payload, id, Number(batches))
const { system, user } = process.cpuUsage(cpu)
process.send?.({ cpu: (system + user) / 1e6, idle, seconds })
await payload.destroy()
process.exit(0)
