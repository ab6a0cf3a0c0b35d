import { createKeyRing, KeyRingError, parseKeyRing } from '../src/keys/index.js'
import { readArguments } from './readArguments.js'

readArguments({
  options: {},
  usage: 'usage: npm run --silent keys:new   (ELCHI_KEYS with a fresh key in front)',
})

/** Prints a value for ELCHI_KEYS: a fresh key in front of those that are there. */
try {
  const present = process.env.ELCHI_KEYS?.trim()
  const ring = createKeyRing(present ?? undefined)
  process.stdout.write(`${ring}\n`)
  process.stderr.write(
    `The fresh key is "${parseKeyRing(ring).current}". Keep the value secret; without it nothing sealed can be read.\n`,
  )
} catch (error) {
  if (!(error instanceof KeyRingError)) {
    throw error
  }
  process.stderr.write(`${error.message} (code ${error.code})\n`)
  process.exitCode = 2
}
