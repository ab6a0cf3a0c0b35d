import { pathToFileURL } from 'node:url'

import { compile, compiled } from './compile.mjs'
import './lexicalFirst.mjs'

/** Runs a TypeScript file of this project: `node scripts/run.mjs FILE [ARGUMENT ...]`. */
const [file, ...rest] = process.argv.slice(2)
compile()
process.setSourceMapsEnabled(true)
const { endOnFault } = await import(pathToFileURL(compiled('src/exports/output.ts')).href)
endOnFault()
process.argv = [process.execPath, compiled(file), ...rest]
await import(pathToFileURL(compiled(file)).href)
