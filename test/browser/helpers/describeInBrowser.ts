import { describe, it } from '@jest/globals'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

import { chromiumPath } from './chromium.js'

const build = '.next/BUILD_ID'

const sources = ['app', 'collections', 'database', 'payload.config.ts', 'src', 'workflows']

const changedAt = (place: string): number =>
  statSync(place).isDirectory()
    ? Math.max(0, ...readdirSync(place).map((name) => changedAt(path.join(place, name))))
    : statSync(place).mtimeMs

const missing = (): null | string => {
  if (!chromiumPath()) {
    return 'no Chromium (install it, or name it in CHROMIUM_PATH)'
  }
  if (!existsSync(build)) {
    return 'no build of the app (npm run build:app)'
  }
  return Math.max(...sources.map(changedAt)) > changedAt(build)
    ? 'the build of the app is older than its sources (npm run build:app)'
    : null
}

/**
 * A suite that needs a browser and a built app. Without them it is skipped and says so; where
 * everything has to run (CI is set) it fails.
 */
export const describeInBrowser = (name: string, suite: () => void): void => {
  const lack = missing()
  if (!lack) {
    describe(name, suite)
    return
  }
  process.stderr.write(`Browser tests of "${name}" not run: ${lack}.\n`)
  if (process.env.CI) {
    it(`should run "${name}" in a browser`, () => {
      throw new Error(`Cannot run: ${lack}.`)
    })
  } else {
    describe.skip(name, suite)
  }
}
