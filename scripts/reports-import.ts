import { text } from 'node:stream/consumers'

import { misused, readArguments, readText } from './readArguments.js'

const usage = `usage: npm run --silent reports:import -- [--dry-run] [FILE]
Takes reports in from lines of JSON, of a file or of stdin; answers with a line for each.
ends with 0: all taken in; 1: lines were refused; 2: could not`

const { positionals, values } = readArguments({
  most: 1,
  options: { 'dry-run': { type: 'boolean' } },
  usage,
})
const [file = '-'] = positionals
if (file === '-' && process.stdin.isTTY) {
  misused(usage)
}
const input = file === '-' ? await text(process.stdin) : await readText(file)

// Only now: whoever called it wrongly need not wait for the app.
const { importReports } = await import('../collections/FieldReports/intake/importReports.js')
const { runScript } = await import('./runScript.js')

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
