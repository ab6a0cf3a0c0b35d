import { pathToFileURL } from 'node:url'

import { compile, compiled } from './compile.mjs'
import './lexicalFirst.mjs'

/** Runs a TypeScript file of this project: `node scripts/run.mjs FILE [ARGUMENT ...]`. */
const [file, ...rest] = process.argv.slice(2)
compile()
process.setSourceMapsEnabled(true)
process.argv = [process.execPath, compiled(file), ...rest]
await import(pathToFileURL(compiled(file)).href)
