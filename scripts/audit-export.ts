import { checkExport } from '../src/audit/signature.js'
import { readArguments, readText } from './readArguments.js'
import { runScript } from './runScript.js'

const { values } = readArguments({
  options: { check: { type: 'string' } },
  usage: `usage: npm run --silent audit:export > FILE           (the whole log, signed)
       npm run --silent audit:export -- --check FILE   (0: whole and signed; 1: not; needs no keys)`,
})

/** Checks an export without the app: only its own lines are needed. */
const check = async (file: string): Promise<number> => {
  const { publicKey, valid } = checkExport(await readText(file))
  console.log(
    valid
      ? `Whole and signed by ${publicKey}.`
      : 'BROKEN: not what was exported (code export-bad).',
  )
  return valid ? 0 : 1
}

if (values.check !== undefined) {
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
