export { endOnFault } from '../audit/faults.js'
export { redactOutput } from '../audit/output.js'
