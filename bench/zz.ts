import { workflow } from '/work/main/bench/workflow.js'
const k = setInterval(() => {}, 1000)
const t = Date.now()
console.table(await workflow({ events: Number(process.argv[2] ?? 2000) }))
console.log((Date.now() - t) / 1000, 's')
clearInterval(k)
process.exit(0)
