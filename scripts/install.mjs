import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Runs a command in the project's folder; ends this process with its code when it fails. */
export const run = (command, args, options = {}) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (status !== 0) {
    process.exit(status ?? 1)
  }
}

/** Installs the dependencies of the lock file where a clean clone has none yet. */
export const installIfNeeded = () => {
  if (!existsSync('node_modules/payload')) {
    console.error('Installing dependencies (npm ci) ...')
    run('npm', ['ci', '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2] })
  }
}
