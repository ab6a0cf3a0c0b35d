import { prepareStore } from './prepare.js'
import { openStore } from './store.js'

/** Prepares the store of the environment; says the seconds that queueing took, and its cost. */
const payload = await openStore()
const idle = process.memoryUsage().rss
const cpu = process.cpuUsage()
const { seconds } = await prepareStore(payload, Number(process.argv[2]))
const { system, user } = process.cpuUsage(cpu)
process.send?.({ cpu: (system + user) / 1e6, idle, seconds })
await payload.destroy()
process.exit(0)
