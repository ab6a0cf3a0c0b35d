import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { importTable } from 'payload-elchi'

import { runScript } from './runScript.js'

const usage = `usage: contacts:import -- FILE --as EMAIL --origin TEXT [--map HEADING=FIELD]... [--default FIELD=VALUE]...
       [--list ID]... [--encoding NAME] [--delimiter CHARACTER] [--dry-run]
FILE is a CSV file, or - for stdin. EMAIL is the account of the coordinator who imports.`

const many = { multiple: true, type: 'string' } as const

const read = () => {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        default: many,
        delimiter: { type: 'string' },
        'dry-run': { type: 'boolean' },
        encoding: { type: 'string' },
        list: many,
        map: many,
        origin: { type: 'string' },
      },
    })
    const [file] = positionals
    return file && values.as && values.origin
      ? { ...values, as: values.as, file, origin: values.origin }
      : null
  } catch {
    return null
  }
}

/** Fields have no `=` in their names; headings and values may. */
const pairs = (texts: string[] = [], fieldIs: 'first' | 'last'): Record<string, string> =>
  Object.fromEntries(
    texts.map((text) => {
      const at = fieldIs === 'first' ? text.indexOf('=') : text.lastIndexOf('=')
      return [text.slice(0, Math.max(0, at)), text.slice(at + 1)]
    }),
  )

const args = read()
if (!args) {
  console.error(usage)
  process.exit(2)
}
const bytes = args.file === '-' ? await buffer(process.stdin) : await readFile(args.file)

await runScript('The contacts could not be imported', async (payload) => {
  const dryRun = Boolean(args['dry-run'])
  const counts = await importTable(
    payload,
    {
      name: args.file === '-' ? undefined : path.basename(args.file),
      as: args.as,
      bytes,
      defaults: pairs(args.default, 'first'),
      delimiter: args.delimiter,
      dryRun,
      encoding: args.encoding,
      lists: args.list,
      mapping: pairs(args.map, 'last'),
      origin: args.origin,
    },
    (result) => process.stdout.write(`${JSON.stringify(result)}\n`),
  )
  process.stdout.write(`${JSON.stringify({ dryRun, ...counts })}\n`)
  return counts.refused > 0 ? 1 : 0
})
