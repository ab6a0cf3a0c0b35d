import { describe, it } from '@jest/globals'

import { builtLack } from './built.js'
import { chromiumPath } from './chromium.js'

const missing = (): null | string => {
  if (!chromiumPath()) {
    return 'no Chromium (install it, or name it in CHROMIUM_PATH)'
  }
  return builtLack()
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
