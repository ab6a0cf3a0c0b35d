import { parseArgs } from 'node:util'
import { migrateWorkflow } from 'payload-elchi'

import { startPayload } from './startPayload.js'

const usage =
  'usage: npm run workflow:migrate -- WORKFLOW [--map OLD=NEW]... [--dry-run]\n' +
  'Moves documents of earlier versions to the newest one; states keep their names unless mapped.'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    'dry-run': { default: false, type: 'boolean' },
    map: { default: [], multiple: true, type: 'string' },
  },
})
const [workflow] = positionals
const pairs = values.map.map((each) => each.split('='))
if (!workflow || pairs.some((pair) => pair.length !== 2 || pair.includes(''))) {
  console.error(usage)
  process.exit(2)
}

// Not the whole start: it is refused while documents stand in states that are gone.
const payload = await startPayload({ isBare: true })
try {
  const dryRun = values['dry-run']
  const map = Object.fromEntries(pairs) as Record<string, string>
  const moves = await migrateWorkflow({ dryRun, map, payload, workflow })
  for (const { count, from, to, version } of moves) {
    console.log(`${String(count).padStart(8)} from ${from} (version ${version}) to ${to}`)
  }
  console.log(
    moves.length === 0 ? 'Nothing to move.' : dryRun ? 'Dry run: nothing was moved.' : 'Moved.',
  )
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
} finally {
  await payload.destroy()
}
process.exit()
