import { readArguments } from './readArguments.js'

readArguments({
  options: {},
  usage: `usage: npm run keys:rotate
Moves every sealed text and file to the first key of ELCHI_KEYS, while the system runs.
ends with 0: done; 1: files are missing on this machine; 2: could not`,
})

const everyMs = 1000

// Only now: whoever called it wrongly need not wait for the app.
const { optionsOf, rotateKeys } = await import('payload-elchi')
const { runScript } = await import('./runScript.js')

await runScript('The keys could not be rotated', async (payload) => {
  const { current } = optionsOf(payload).keys
  console.log(`Moving every sealed text and file to the key "${current}".`)
  let saidAt = Date.now()
  const { missing, moved, overtaken, total } = await rotateKeys(payload, (progress) => {
    if (Date.now() - saidAt > everyMs) {
      saidAt = Date.now()
      console.log(`${progress.total} looked at, ${progress.moved} moved: ${progress.place}`)
    }
  })
  console.log(`${total} looked at, ${moved} moved, ${overtaken} overtaken, ${missing} missing.`)
  if (missing > 0) {
    console.log('Files that are not on this machine were left: run this where they lie.')
  }
  console.log(
    moved + overtaken + missing === 0
      ? 'Nothing needs an older key. See "npm run keys:status" for what may be destroyed.'
      : 'Run it again until nothing is moved, overtaken or missing.',
  )
  return missing > 0 ? 1 : 0
})
