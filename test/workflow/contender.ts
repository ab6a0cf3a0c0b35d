import { createInterface } from 'node:readline'

import { transition } from '../../src/workflow/index.js'
import { bootApp, type Database } from './app.js'
import { simple, user } from './engine/definitions.js'

const effects = { 'posts.announce': () => Promise.resolve() }

/** One of several processes that fire the same transitions at the same time. */
const [database, url, ...documents] = process.argv.slice(2) as [Database, string, ...string[]]
const keepAlive = setInterval(() => undefined, 1_000)
const app = await bootApp({ database, options: { effects, workflows: [simple] }, url })

process.stdout.write('ready\n')
await new Promise<void>((resolve) => {
  createInterface({ input: process.stdin }).once('line', () => resolve())
})

const fire = (id: string, more: object) =>
  transition({
    id,
    actor: user('anna', 'editor'),
    collection: 'posts',
    payload: app.payload,
    transition: 'submit',
    ...more,
  }).catch(({ code }: { code: string }) => ({ code }))

const outcomes = await Promise.all(
  documents.flatMap((id) => [
    fire(id, { idempotencyKey: `submit ${id}` }),
    fire(id, { expectedSequence: 1 }),
  ]),
)
process.stdout.write(JSON.stringify(outcomes), () => {
  clearInterval(keepAlive)
  process.exit(0)
})
