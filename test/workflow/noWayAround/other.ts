import { createInterface } from 'node:readline'

import { boot } from '../../helpers/boot.js'

type Call = { body: unknown; route: string; token?: string }

/** The same app in another process: makes all the calls that it is given at once. */
const keepAlive = setInterval(() => undefined, 1_000)
const app = await boot({ url: process.env.DATABASE_URL })
process.stdout.write('ready\n')
createInterface({ input: process.stdin }).once('line', (line) => {
  const calls = JSON.parse(line) as Call[]
  void Promise.all(calls.map(({ route, ...options }) => app.rest('POST', route, options))).then(
    (answers) => {
      clearInterval(keepAlive)
      process.stdout.write(JSON.stringify(answers.map(({ status }) => status)), () =>
        process.exit(0),
      )
    },
  )
})
