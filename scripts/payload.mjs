import { pathToFileURL } from 'node:url'

import { compile, compiled } from './compile.mjs'
import './lexicalFirst.mjs'

/** Payload's command line on the compiled project: `node scripts/payload.mjs COMMAND`. */
compile()
process.env.PAYLOAD_CONFIG_PATH = compiled('payload.config.ts')
const { endOnFault } = await import(pathToFileURL(compiled('src/exports/output.ts')).href)
endOnFault()
process.argv.push('--disable-transpile')
// Payload ends the process itself; coming here means that a promise was never kept.
process.once('beforeExit', () => process.exit(13))
await import('../node_modules/payload/bin.js')
