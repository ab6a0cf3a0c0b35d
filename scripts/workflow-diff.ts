import { workflowDiff } from 'payload-elchi'

import { startPayload } from './startPayload.js'

const [workflow] = process.argv.slice(2)
if (!workflow) {
  console.error('usage: npm run workflow:diff -- WORKFLOW')
  process.exit(2)
}

// Not the whole start: it is refused while documents stand in states that are gone.
const payload = await startPayload({ isBare: true })
try {
  const { changes, from, standings, to } = await workflowDiff({ payload, workflow })
  console.log(`${workflow}: version ${from ?? 'none'} in the database, ${to} in the code`)
  for (const { after, before, kind, path } of changes) {
    console.log(`${kind.padEnd(8)} ${path}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`)
  }
  for (const { count, isKnown, state, version } of standings) {
    const remark = isKnown ? '' : '  UNKNOWN: the start is refused until these are migrated'
    console.log(`${String(count).padStart(8)} in ${state} (version ${version})${remark}`)
  }
  process.exitCode = standings.every(({ isKnown }) => isKnown) ? 0 : 1
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
} finally {
  await payload.destroy()
}
process.exit()
