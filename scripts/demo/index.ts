import { startMailCatcher } from '../mailCatcher.js'
import { freePort } from './processes.js'
import { say } from './progress.js'
import { prepareEnvironment, readArguments } from './settings.js'

/** What a reader of `--json` gets, as one line. */
export type DemoResult = {
  audit: { entries: number; verified: boolean }
  deliveries: Record<string, number>
  findings: number
  publication: string
  release: { hash: string }
  report: string
}

const main = async (): Promise<void> => {
  const options = readArguments(process.argv.slice(2))
  const catcher = await startMailCatcher()
  const port = await freePort()
  await prepareEnvironment({ serverURL: `http://localhost:${port}`, smtpURL: catcher.smtpUrl })
  // Only now: the app reads its environment when it is imported.
  const { carryDemo } = await import('./carry.js')
  const { result, stop } = await carryDemo({ catcher, port })
  if (options.isJson) {
    process.stdout.write(`${JSON.stringify(result)}\n`)
  }
  if (options.isOnce) {
    await stop()
    await catcher.close()
    return
  }
  say('The app stays up until you press Ctrl+C.')
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await stop()
  await catcher.close()
}

try {
  await main()
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The demo failed (code demo-failed).')
  process.exit(1)
}
