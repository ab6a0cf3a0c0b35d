import { createRegister } from '../src/anonymisation/text/index.js'
import { generateIdentities } from './corpus/identities.js'
import { heapInUse } from './corpus/measure.js'

/**
 * Bytes of heap that the index of a number of identities takes. A process of its own, so that
 * nothing else is collected between the two looks at the heap.
 */
const count = Number(process.argv[2])
// A copy by JSON has flat strings, as records read from a store have.
const copy = JSON.stringify(generateIdentities(count))
createRegister(JSON.parse(copy).slice(0, 500))
const before = heapInUse()
const register = createRegister(JSON.parse(copy))
const heap = heapInUse() - before
process.stdout.write(JSON.stringify({ heap, identities: register.traces.size }))
