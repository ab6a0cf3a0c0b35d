import { describe, it } from '@jest/globals'

import { builtLack } from '../../../scripts/built.mjs'
import { chromiumPath } from './chromium.js'

const browserLack = (): null | string =>
  chromiumPath() ? null : 'no Chromium (install it, or name it in CHROMIUM_PATH)'

const describeUnless = (lack: null | string, name: string, suite: () => void): void => {
  if (!lack) {
    describe(name, suite)
    return
  }
  process.stderr.write(`Tests of "${name}" not run: ${lack}.\n`)
  if (process.env.CI) {
    it(`should run "${name}"`, () => {
      throw new Error(`Cannot run: ${lack}.`)
    })
  } else {
    describe.skip(name, suite)
  }
}

/**
 * A suite that needs a browser and a built app. Without them it is skipped and says so; where
 * everything has to run (CI is set) it fails.
 */
export const describeInBrowser = (name: string, suite: () => void): void =>
  describeUnless(browserLack() ?? builtLack(), name, suite)

/** The same for a suite that needs the built app alone. */
export const describeBuilt = (name: string, suite: () => void): void =>
  describeUnless(builtLack(), name, suite)
