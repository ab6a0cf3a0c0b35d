import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { checkExport } from '../src/audit/signature.js'
import { runScript } from './runScript.js'

const { values } = parseArgs({ options: { check: { type: 'string' } } })

/** Checks an export without the app: only its own lines are needed. */
const check = async (file: string): Promise<number> => {
  const { publicKey, valid } = checkExport(await readFile(file, 'utf8'))
  console.log(
    valid
      ? `Whole and signed by ${publicKey}.`
      : 'BROKEN: not what was exported (code export-bad).',
  )
  return valid ? 0 : 1
}

if (values.check) {
  process.exit(await check(values.check))
}

const { exportAudit, pump } = await import('payload-elchi')

await runScript('The audit log could not be exported', async (payload) => {
  await pump(payload)
  await exportAudit({
    actor: 'system:cli',
    payload,
    write: (line) => process.stdout.write(`${line}\n`),
  })
  return 0
})
