import { pump, verifyAudit } from 'payload-elchi'

import { startPayload } from './startPayload.js'

const explanations = {
  altered: 'was changed after it was written',
  'anchor-mismatch': 'is not the one that was anchored outside the database',
  'anchor-unreadable': 'cannot be checked: the anchor file cannot be read',
  foreign: 'was put in from outside',
  'key-unknown': 'cannot be proven: its key is not in ELCHI_KEYS',
  missing: 'is missing',
  truncated: 'and those after it were cut off',
  unlinked: 'does not follow the one before it',
}

const verify = async (): Promise<number> => {
  const payload = await startPayload()
  try {
    await pump(payload)
    const { anchors, entries, firstBad, verified } = await verifyAudit(payload)
    console.log(`Audit log: ${entries} entries, ${anchors} anchors outside the database.`)
    if (anchors === 0 && entries > 0) {
      console.log('Without anchors (ELCHI_ANCHOR) a truncated log goes unnoticed.')
    }
    console.log(
      firstBad
        ? `BROKEN: entry ${firstBad.sequence} ${explanations[firstBad.reason]} (code ${firstBad.reason}).`
        : 'The chain is whole.',
    )
    return verified ? 0 : 1
  } finally {
    await payload.destroy()
  }
}

// A pending connection alone does not keep the process alive.
const awake = setInterval(() => undefined, 1000)
try {
  process.exitCode = await verify()
} catch (error) {
  const code = (error as { code?: string }).code ?? 'unknown'
  console.error(`The audit log could not be verified (code ${code}).`)
  process.exitCode = 2
} finally {
  clearInterval(awake)
}
process.exit()
