import { anchorsIn } from '../src/audit/anchors.js'
import { readArguments, readText } from './readArguments.js'

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

const { values } = readArguments({
  options: { anchors: { multiple: true, type: 'string' } },
  usage: `usage: npm run audit:verify [-- --anchors FILE [--anchors FILE ...]]
FILE: anchors that you kept, as lines of an anchor file or as mails with anchors
ends with 0: whole; 1: broken; 2: could not look`,
})

const kept: string[] = []
for (const file of values.anchors ?? []) {
  const text = await readText(file)
  if (anchorsIn(text) === 0) {
    console.error('The file holds no anchors (code anchors-none).')
    process.exit(2)
  }
  kept.push(text)
}

// Only now: whoever called it wrongly need not wait for the app.
const { pump, verifyAudit } = await import('payload-elchi')
const { runScript } = await import('./runScript.js')

await runScript('The audit log could not be verified', async (payload) => {
  await pump(payload)
  const { anchors, entries, firstBad, pruned, verified } = await verifyAudit(
    payload,
    kept.join('\n'),
  )
  console.log(`Audit log: ${entries} entries, ${anchors} anchors outside the database.`)
  if (pruned) {
    console.log(`Entries 1 to ${pruned} were pruned; the log proves itself from there.`)
  }
  if (anchors === 0 && entries > 0) {
    console.log(
      'Without anchors (ELCHI_ANCHOR, ELCHI_ANCHOR_MAIL, --anchors) a truncated log goes unnoticed.',
    )
  }
  console.log(
    firstBad
      ? `BROKEN: entry ${firstBad.sequence} ${explanations[firstBad.reason]} (code ${firstBad.reason}).`
      : 'The chain is whole.',
  )
  return verified ? 0 : 1
})
