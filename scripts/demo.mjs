import { builtLack } from './built.mjs'
import { installIfNeeded, run } from './install.mjs'

installIfNeeded()
if (builtLack()) {
  console.error('Building the app (about a minute) ...')
  run('npx', ['next', 'build'], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 2],
  })
}
run(process.execPath, ['scripts/run.mjs', 'scripts/demo/index.ts', ...process.argv.slice(2)])
