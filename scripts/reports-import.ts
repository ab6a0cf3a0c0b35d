import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'

import { importReports } from '../collections/FieldReports/intake/importReports.js'
import { runScript } from './runScript.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean' } },
})
const [file] = positionals
const input = file && file !== '-' ? await readFile(file, 'utf8') : await text(process.stdin)

await runScript('The reports could not be imported', async (payload) => {
  const dryRun = Boolean(values['dry-run'])
  const counts = { imported: 0, known: 0, refused: 0, valid: 0 }
  await importReports({
    dryRun,
    lines: input.split(/\r?\n/),
    payload,
    tell: (result) => {
      counts[result.status] += 1
      process.stdout.write(`${JSON.stringify(result)}\n`)
    },
  })
  process.stdout.write(`${JSON.stringify({ dryRun, ...counts })}\n`)
  return counts.refused > 0 ? 1 : 0
})
