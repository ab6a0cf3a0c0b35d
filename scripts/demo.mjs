import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

import { installIfNeeded, run } from './install.mjs'

const sources = [
  'app',
  'collections',
  'contentPolicy.ts',
  'database',
  'instrumentation.ts',
  'next.config.mjs',
  'payload.config.ts',
  'proxy.ts',
  'src',
  'workflows',
]

const newest = (place) => {
  const stats = statSync(place)
  return stats.isDirectory()
    ? Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))))
    : stats.mtimeMs
}

const isBuilt = () =>
  existsSync('.next/BUILD_ID') &&
  statSync('.next/BUILD_ID').mtimeMs > Math.max(...sources.map(newest))

installIfNeeded()
if (!isBuilt()) {
  console.error('Building the app (about a minute) ...')
  run('npx', ['next', 'build'], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 2],
  })
}
run(process.execPath, ['scripts/run.mjs', 'scripts/demo/index.ts', ...process.argv.slice(2)])
