import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { installIfNeeded } from './install.mjs'

installIfNeeded()

const report = path.join(tmpdir(), `elchi-tests-${process.pid}.json`)
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--forceExit',
    '--json',
    `--outputFile=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
)

const counts = () => {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return {
      numFailedTests: 1,
      numPassedTests: 0,
      numPendingTests: 0,
      numRuntimeErrorTestSuites: 0,
    }
  } finally {
    rmSync(report, { force: true })
  }
}

const { numFailedTests, numPassedTests, numPendingTests, numRuntimeErrorTestSuites } = counts()
const failed = numFailedTests + numRuntimeErrorTestSuites
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
console.log(`${numPassedTests} passed, ${failed} failed${skipped}`)
process.exit(failed > 0 ? 1 : (status ?? 1))
